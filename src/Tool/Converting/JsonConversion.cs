using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Converting;

/// <summary>Makes JSON of all schemas of a folder.</summary>
internal static class JsonConversion
{
    /// <summary>A file each, in the same folders; references lead from file to file.</summary>
    public static void Files(ContractStore store, OutputFolder output)
    {
        IReadOnlyList<SchemaFile> contracts = store.Contracts();
        DynamicReferences dynamic = new(contracts.Select(file => store.Document(file.Path)));
        foreach (SchemaFile file in contracts)
        {
            DocumentScope scope = store.SoundScope(file.Path);
            string from = Target(store, file.Path);
            SchemaJson json = new(scope, store.Tree(file.Path)!, isBundle: false)
            {
                RefTo = target => MetaSchema.IsAt(target.Path) ? null : Relative(from, Target(store, target.Path)) + Fragment(target),
                Dynamic = dynamic,
            };
            output.Add(from, JsonText.Indented(writer => json.Write(writer, scope.Root.Document.Document)));
        }
    }

    /// <summary>A file for each message, with every schema that it refers to inside.</summary>
    public static void Bundles(ContractStore store, OutputFolder output)
    {
        foreach (SchemaFile file in store.Messages())
        {
            Bundle bundle = new(store, store.SoundScope(file.Path));
            output.Add(Target(store, file.Path), JsonText.Indented(bundle.Write));
        }
    }

    /// <summary>A reference's fragment; none for the whole document.</summary>
    internal static string Fragment(Place target) => target.IsRoot ? "" : "#" + Escaped(target.Schema.Pointer);

    /// <summary>A pointer as a URI's fragment (RFC 6901, 6).</summary>
    internal static string Escaped(string pointer) => string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));

    private static string Target(ContractStore store, string path) =>
        Path.ChangeExtension(path[(store.Folder.Path.TrimEnd('/').Length + 1)..], ".json");

    private static string Relative(string from, string to)
    {
        if (from == to)
        {
            return "";
        }

        string folder = Path.GetDirectoryName(from)!;
        return Escaped(Path.GetRelativePath(folder.Length == 0 ? "." : folder, to).Replace('\\', '/'));
    }
}
