namespace MessageContracts.Tool.Tests.Executions;

/// <summary>Judges by the code that the compiler made of the schemas.</summary>
internal static class Emitted
{
    private static readonly Dictionary<string, Func<byte[], ValidationReport>> Validators = Find();

    public static bool Has(string stem) => Validators.ContainsKey(stem);

    public static ValidationReport Validate(string stem, byte[] json) => Validators[stem](json);

    private static Dictionary<string, Func<byte[], ValidationReport>> Find()
    {
        Dictionary<string, Func<byte[], ValidationReport>> found = new(StringComparer.Ordinal);
        foreach (Type type in typeof(FedoraCi.NoNamespace).Assembly.GetExportedTypes().Where(IsMessage))
        {
            Type closed = type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(FedoraCi.NoNamespace)) : type;
            Validator validator = (Validator)Activator.CreateInstance(typeof(Validator<>).MakeGenericType(closed))!;
            found[validator.Stem] = validator.Validate;
        }

        return found;
    }

    private static bool IsMessage(Type type) => type.GetInterfaces().Any(implemented =>
        implemented.IsGenericType
        && implemented.GetGenericTypeDefinition() == typeof(IMessage<>)
        && Definition(implemented.GenericTypeArguments[0]) == type);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private abstract class Validator
    {
        public abstract string Stem { get; }

        public abstract ValidationReport Validate(byte[] json);
    }

    private sealed class Validator<T> : Validator
        where T : IMessage<T>
    {
        public override string Stem => T.SchemaName;

        public override ValidationReport Validate(byte[] json) => MessageJson.Validate<T>(json);
    }
}
