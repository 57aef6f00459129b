using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Snapshots;

/// <summary>Looks up the place in a schema file that a violation names.</summary>
internal static class SchemaLocation
{
    public static bool Exists(Scenario scenario, Violation violation)
    {
        string[] parts = violation.SchemaLocation.Split('#', 2);
        Node? node = Files.Yaml(scenario.Text(parts[0]));
        // The schema 'false' holds no keyword.
        string pointer = parts[1].EndsWith("/false schema", StringComparison.Ordinal) ? parts[1][..^"/false schema".Length] : parts[1];
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                { Kind: NodeKind.Sequence } => node.Items[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)],
                _ => node?[name],
            };
        }

        return node is not null;
    }
}
