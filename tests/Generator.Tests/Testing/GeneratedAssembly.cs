using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace MessageContracts.Generator.Tests.Testing;

/// <summary>Generated code that runs: its types are asked by name to read, write and judge JSON.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly assembly;

    private GeneratedAssembly(Assembly assembly) => this.assembly = assembly;

    public static GeneratedAssembly Load(Compilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return new GeneratedAssembly(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image));
    }

    /// <summary>A type by its name, type arguments included: <c>KojiBuild&lt;Osci&gt;</c>.</summary>
    public Type Type(string name)
    {
        int open = name.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return assembly.GetTypes().Single(type => type.Name == name);
        }

        Type[] arguments = [.. name[(open + 1)..^1].Split(',').Select(argument => Type(argument.Trim()))];
        return Type($"{name[..open]}`{arguments.Length}").MakeGenericType(arguments);
    }

    /// <summary>A type's operations on JSON.</summary>
    public ISchemaRunner Schema(string name) => Runner<ISchemaRunner>(typeof(SchemaRunner<>), name);

    public IMessageRunner Message(string name) => Runner<IMessageRunner>(typeof(MessageRunner<>), name);

    private T Runner<T>(Type definition, string name) => (T)Activator.CreateInstance(definition.MakeGenericType(Type(name)))!;
}

/// <summary>What can be asked of a generated type.</summary>
internal interface ISchemaRunner
{
    /// <summary>Reads and writes again.</summary>
    (ValidationReport Report, string? Written) RoundTrip(string json);

    /// <summary>Judges without building anything.</summary>
    ValidationReport Judge(string json);

    /// <summary>Reads what the types can hold, and writes it again.</summary>
    /// <returns>What was found, and what was written; null where nothing, or nothing but the default of a type, was built.</returns>
    (ValidationReport Report, string? Written) ReadLeniently(string json);

    /// <summary>Reads, or is refused.</summary>
    /// <returns>The report of the refusal; a valid one where there was none.</returns>
    ValidationReport ReadStrictly(string json);

    object Read(string json);
}

/// <summary>What can be asked of a message beside that.</summary>
internal interface IMessageRunner
{
    string RoutingKey(string json, string? style);

    /// <summary>The headers as one JSON object.</summary>
    string Headers(string json);

    /// <summary>The whole judgement: schema, field names, checks.</summary>
    ValidationReport Check(string json);
}

internal sealed class SchemaRunner<T> : ISchemaRunner
    where T : ISchemaType<T>
{
    public (ValidationReport Report, string? Written) RoundTrip(string json) =>
        MessageJson.TryParse(Encoding.UTF8.GetBytes(json), out T? value, out ValidationReport report)
            ? (report, value?.ToJson() ?? "null")
            : (report, null);

    public ValidationReport Judge(string json) => MessageJson.Validate<T>(Encoding.UTF8.GetBytes(json));

    public (ValidationReport Report, string? Written) ReadLeniently(string json)
    {
        _ = MessageJson.TryParse(Encoding.UTF8.GetBytes(json), out T? value, out ValidationReport report);
        return (report, EqualityComparer<T?>.Default.Equals(value, default) ? null : value!.ToJson());
    }

    public ValidationReport ReadStrictly(string json)
    {
        try
        {
            _ = MessageJson.Parse<T>(Encoding.UTF8.GetBytes(json));
            return ValidationReport.Valid;
        }
        catch (MessageFormatException refused)
        {
            return refused.Report;
        }
    }

    public object Read(string json) => MessageJson.Parse<T>(Encoding.UTF8.GetBytes(json));
}

internal sealed class MessageRunner<T> : IMessageRunner
    where T : IMessage<T>
{
    public string RoutingKey(string json, string? style) =>
        Parse(json).RoutingKey(T.Definition.Styles.Select(known => known.Style).SingleOrDefault(known => known.Name == style));

    public string Headers(string json) =>
        "{" + string.Join(", ", Parse(json).Headers().Select(header => $"\"{header.Key}\": {header.Value}")) + "}";

    public ValidationReport Check(string json) => Parse(json).Validate();

    private static IMessage<T> Parse(string json) => MessageJson.Parse<T>(Encoding.UTF8.GetBytes(json));
}
