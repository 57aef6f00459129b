using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>Finds the properties of schemas by name; a table is made once a schema.</summary>
internal sealed class PropertyTables
{
    private readonly Dictionary<Schema, Dictionary<string, Schema>> tables = new(SameSchema.Instance);

    public Schema? Find(Schema schema, string name) =>
        schema.Properties.Count > 0 && Table(schema).TryGetValue(name, out Schema? property) ? property : null;

    private Dictionary<string, Schema> Table(Schema schema)
    {
        if (!tables.TryGetValue(schema, out Dictionary<string, Schema>? table))
        {
            tables[schema] = table = Make(schema);
        }

        return table;
    }

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
