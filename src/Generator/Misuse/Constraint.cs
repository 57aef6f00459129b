using System.Collections.Immutable;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What one schema demands of a value, read from a <c>SchemaConstraintAttribute</c>.</summary>
internal sealed class Constraint
{
    private static readonly Literals Enums = new();

    public string Location { get; private set; } = "";

    /// <summary>0 for the value itself, 1 for the items of its list or the values of its map, and so on.</summary>
    public int Depth { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public SchemaPattern? Pattern { get; private set; }

    public SchemaFormat? Format { get; private set; }

    public JsonNumber? Minimum { get; private set; }

    public JsonNumber? ExclusiveMinimum { get; private set; }

    public JsonNumber? Maximum { get; private set; }

    public JsonNumber? ExclusiveMaximum { get; private set; }

    public JsonNumber? MultipleOf { get; private set; }

    public ImmutableArray<Instance> Enum { get; private set; } = [];

    public int? MinItems { get; private set; }

    public int? MaxItems { get; private set; }

    public bool UniqueItems { get; private set; }

    public int? MinProperties { get; private set; }

    public int? MaxProperties { get; private set; }

    public static Constraint Of(AttributeData attribute)
    {
        Constraint constraint = new();
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Kind != TypedConstantKind.Array)
            {
                constraint.Set(argument.Key, argument.Value.Value);
            }
        }

        return constraint;
    }

    private void Set(string name, object? value)
    {
        switch (value)
        {
            case string text:
                SetText(name, text);
                break;
            case int number:
                SetNumber(name, number);
                break;
            case bool flag:
                UniqueItems = flag;
                break;
        }
    }

    private void SetText(string name, string text)
    {
        switch (name)
        {
            case nameof(Location):
                Location = text;
                break;
            case nameof(Pattern):
                Pattern = Patterns.Find(text);
                break;
            case nameof(Format):
                Format = SchemaFormat.Find(text);
                break;
            case nameof(Minimum):
                Minimum = Number(text);
                break;
            case nameof(ExclusiveMinimum):
                ExclusiveMinimum = Number(text);
                break;
            case nameof(Maximum):
                Maximum = Number(text);
                break;
            case nameof(ExclusiveMaximum):
                ExclusiveMaximum = Number(text);
                break;
            case nameof(MultipleOf):
                MultipleOf = Number(text);
                break;
            case nameof(Enum):
                // A text that is no JSON, which only a hand-written attribute can hold, demands nothing.
                Enum = Enums.TreeOf(new JsonLiteral(JsonLiteralKind.Array, text, text)) is { } tree ? Items(tree.Root) : [];
                break;
        }
    }

    private void SetNumber(string name, int number)
    {
        switch (name)
        {
            case nameof(Depth):
                Depth = number;
                break;
            case nameof(MinLength):
                MinLength = number;
                break;
            case nameof(MaxLength):
                MaxLength = number;
                break;
            case nameof(MinItems):
                MinItems = number;
                break;
            case nameof(MaxItems):
                MaxItems = number;
                break;
            case nameof(MinProperties):
                MinProperties = number;
                break;
            case nameof(MaxProperties):
                MaxProperties = number;
                break;
        }
    }

    private static ImmutableArray<Instance> Items(Instance array)
    {
        ImmutableArray<Instance>.Builder items = ImmutableArray.CreateBuilder<Instance>(array.Count);
        foreach (Instance item in array.Children)
        {
            items.Add(item);
        }

        return items.MoveToImmutable();
    }

    private static JsonNumber? Number(string text) =>
        JsonNumber.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out JsonNumber number) ? number : null;
}
