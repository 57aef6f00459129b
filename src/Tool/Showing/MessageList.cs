using MessageContracts.Generator.Resolving;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Showing;

/// <summary>What there is in a folder of schemas.</summary>
internal static class MessageList
{
    private const string Indent = "  ";

    public static void Write(ContractStore store, bool withParts, TextWriter output)
    {
        ContractIndex index = store.FullIndex();
        SchemaFile[] contracts = [.. store.Contracts()];
        var families = contracts
            .Select(file => (File: file, Message: index.Message(file.Path)))
            .Where(contract => contract.Message is not null)
            .GroupBy(contract => contract.Message!.Table);
        bool any = false;
        foreach (var family in families)
        {
            output.WriteLine($"{family.Key.Family} ({Paths.Shown(family.Key.Path)})");
            int width = family.Max(contract => contract.File.Stem.Length);
            foreach ((SchemaFile file, MessageBinding? message) in family)
            {
                WriteMessage(output, file.Stem.PadRight(width), message!);
                any = true;
            }
        }

        SchemaFile[] parts = [.. contracts.Where(file => index.Message(file.Path) is null)];
        if (withParts || !any)
        {
            output.WriteLine(any ? "Parts" : "Schemas (no event table makes one a message)");
            Array.ForEach(parts, part => output.WriteLine($"{Indent}{part.Stem}"));
        }
    }

    private static void WriteMessage(TextWriter output, string name, MessageBinding message)
    {
        string lead = Indent + name + Indent;
        foreach ((_, string topic) in Topics.Of(message).DefaultIfEmpty())
        {
            output.WriteLine((lead + topic).TrimEnd());
            lead = new string(' ', lead.Length);
        }
    }
}
