using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MessageContracts.Generator.Tests.Emitting;

/// <summary>How much code was made from one schema file.</summary>
internal sealed record GeneratedSize(string File, int Lines, int IlBytes)
{
    /// <summary>The sizes of all the ready-made contracts, compiled as they are released.</summary>
    public static IReadOnlyList<GeneratedSize> OfContracts()
    {
        TestProject project = new();
        string schemas = Repository.Find("schemas");
        foreach (string path in Directory.EnumerateFiles(schemas, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            project.Write(Path.GetRelativePath(schemas, path).Replace('\\', '/'), System.IO.File.ReadAllText(path));
        }

        Generation generation = project.Run();
        Compilation released = generation.Compilation.WithOptions(((CSharpCompilationOptions)generation.Compilation.Options).WithOptimizationLevel(OptimizationLevel.Release));
        Dictionary<string, int> bytes = CountByType(released);
        return [.. generation.Sources.Select(source => Of(source, bytes)).OrderBy(size => size.File, StringComparer.Ordinal)];
    }

    public static GeneratedSize Parse(string line)
    {
        string[] cells = line.Split('\t');
        return new GeneratedSize(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}\t{Lines}\t{IlBytes}");

    private static GeneratedSize Of(GeneratedSourceResult source, Dictionary<string, int> bytes)
    {
        IEnumerable<BaseTypeDeclarationSyntax> types = source.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax);
        return new GeneratedSize(source.HintName.Replace(".g.cs", "", StringComparison.Ordinal), source.SourceText.Lines.Count - 1, types.Sum(type => bytes.GetValueOrDefault(NameOf(type))));
    }

    private static string NameOf(BaseTypeDeclarationSyntax type)
    {
        int parameters = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
        return $"{((BaseNamespaceDeclarationSyntax)type.Parent!).Name}.{type.Identifier.ValueText}{(parameters == 0 ? "" : $"`{parameters}")}";
    }

    /// <summary>The bytes of IL of each type, with those nested in it.</summary>
    private static Dictionary<string, int> CountByType(Compilation compilation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        AssemblyLoadContext context = new(null, isCollectible: true);
        Dictionary<string, int> bytes = new(StringComparer.Ordinal);
        foreach (Type type in context.LoadFromStream(image).GetTypes())
        {
            Type outermost = type;
            while (outermost.DeclaringType is { } declaring)
            {
                outermost = declaring;
            }

            bytes[outermost.FullName!] = bytes.GetValueOrDefault(outermost.FullName!) + Count(type);
        }

        context.Unload();
        return bytes;
    }

    private static int Count(Type type)
    {
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        IEnumerable<MethodBase> methods = [.. type.GetMethods(Own), .. type.GetConstructors(Own)];
        return methods.Sum(method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0);
    }
}
