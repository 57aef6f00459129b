using System.Runtime.CompilerServices;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>Finds the properties of schemas by name; a table is made once a schema.</summary>
internal sealed class PropertyTables
{
    private readonly ConditionalWeakTable<Schema, Dictionary<string, Schema>> tables = new();

    public Schema? Find(Schema schema, string name) =>
        schema.Properties.Count > 0 && tables.GetValue(schema, Make).TryGetValue(name, out Schema? property) ? property : null;

    private static Dictionary<string, Schema> Make(Schema schema)
    {
        Dictionary<string, Schema> table = new(StringComparer.Ordinal);
        foreach (NamedSchema property in schema.Properties)
        {
            table[property.Name] = property.Schema;
        }

        return table;
    }
}
