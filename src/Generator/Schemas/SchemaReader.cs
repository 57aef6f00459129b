using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Reads a schema and the schemas in it. How deep they nest was bounded when the file was read.</summary>
internal sealed class SchemaReader(IssueList issues)
{
    /// <summary>Reads what is a schema; anything else is reported by <see cref="IsSchema"/>, and gives one without keywords.</summary>
    public Schema Read(Node node, string pointer) => node.Kind switch
    {
        NodeKind.Boolean => new Schema { Pointer = pointer, Boolean = node.Text == "true" },
        NodeKind.Mapping => Read(Keywords.Of(node, issues), pointer),
        _ => new Schema { Pointer = pointer },
    };

    public bool IsSchema(Node node, SourceSpan span)
    {
        bool isSchema = node.Kind is NodeKind.Mapping or NodeKind.Boolean;
        if (!isSchema)
        {
            issues.Add(SchemaDiagnostics.NotASchema, span, NodeWords.Describe(node), node.Kind == NodeKind.String ? $" Write 'type: {node.Text}' if you mean a type." : "");
        }

        return isSchema;
    }

    private Schema Read(in Keywords keywords, string pointer) => new()
    {
        Pointer = pointer,
        Id = keywords.Text(Keyword.Id),
        Ref = keywords.Text(Keyword.Ref),
        Types = keywords.Types(Keyword.Type),
        Const = keywords.Literal(Keyword.Const),
        Enum = keywords.DistinctLiterals(Keyword.Enum),
        MultipleOf = keywords.PositiveNumber(Keyword.MultipleOf),
        Minimum = keywords.Number(Keyword.Minimum),
        ExclusiveMinimum = keywords.Number(Keyword.ExclusiveMinimum),
        Maximum = keywords.Number(Keyword.Maximum),
        ExclusiveMaximum = keywords.Number(Keyword.ExclusiveMaximum),
        MinLength = keywords.Length(Keyword.MinLength),
        MaxLength = keywords.Length(Keyword.MaxLength),
        Pattern = keywords.Pattern(Keyword.Pattern),
        Format = keywords.Text(Keyword.Format),
        Items = Single(keywords, IsEmptyList(keywords, Keyword.Items) ? Keyword.AdditionalItems : Keyword.Items, pointer),
        TupleItems = IsList(keywords, Keyword.Items) ? List(keywords, Keyword.Items, pointer) : default,
        AdditionalItems = Single(keywords, Keyword.AdditionalItems, pointer),
        Contains = Single(keywords, Keyword.Contains, pointer),
        MinItems = keywords.Length(Keyword.MinItems),
        MaxItems = keywords.Length(Keyword.MaxItems),
        UniqueItems = keywords.Flag(Keyword.UniqueItems),
        MinProperties = keywords.Length(Keyword.MinProperties),
        MaxProperties = keywords.Length(Keyword.MaxProperties),
        Required = keywords.Names(Keyword.Required),
        Properties = Named(keywords, Keyword.Properties, pointer),
        PatternProperties = Named(keywords, Keyword.PatternProperties, pointer),
        AdditionalProperties = Single(keywords, Keyword.AdditionalProperties, pointer),
        PropertyNames = Single(keywords, Keyword.PropertyNames, pointer),
        Dependencies = Dependencies(keywords, pointer),
        If = Single(keywords, Keyword.If, pointer),
        Then = Single(keywords, Keyword.Then, pointer),
        Else = Single(keywords, Keyword.Else, pointer),
        AllOf = List(keywords, Keyword.AllOf, pointer),
        AnyOf = List(keywords, Keyword.AnyOf, pointer),
        OneOf = List(keywords, Keyword.OneOf, pointer),
        Not = Single(keywords, Keyword.Not, pointer),
        Definitions = Definitions(keywords, pointer),
        Title = keywords.Text(Keyword.Title),
        Description = keywords.Text(Keyword.Description),
        Examples = keywords.Literals(Keyword.Examples),
        Default = keywords.Literal(Keyword.Default),
        Deprecated = keywords.Flag(Keyword.Deprecated),
        CSharpName = keywords.CSharpName(Keyword.CSharpName),
    };

    private static bool IsList(in Keywords keywords, Keyword keyword) =>
        keywords.TryFind(keyword, out Member member) && member.Value.Kind == NodeKind.Sequence;

    // After a tuple of none every item is an additional one.
    private static bool IsEmptyList(in Keywords keywords, Keyword keyword) =>
        keywords.TryFind(keyword, out Member member) && member.Value.Kind == NodeKind.Sequence && member.Value.Items.Length == 0;

    private Schema? Single(in Keywords keywords, Keyword keyword, string pointer) =>
        keywords.TryFind(keyword, out Member member) && !(keyword == Keyword.Items && member.Value.Kind == NodeKind.Sequence) && IsSchema(member.Value, member.ValueUnderline)
            ? Read(member.Value, JsonPointer.Append(pointer, member.Name))
            : null;

    private EquatableArray<Schema> List(in Keywords keywords, Keyword keyword, string pointer)
    {
        if (!keywords.TryFind(keyword, NodeKind.Sequence, "a list of schemas", out Member member) || keywords.ReportEmpty(member))
        {
            return default;
        }

        ImmutableArray<Node> items = member.Value.Items;
        Schema[] schemas = new Schema[items.Length];
        for (int index = 0; index < schemas.Length; index++)
        {
            IsSchema(items[index], items[index].Underline);
            schemas[index] = Read(items[index], JsonPointer.Append(pointer, member.Name, index));
        }

        return EquatableArray<Schema>.Own(schemas);
    }

    // A property that is no schema is still a property: its name counts, whatever its value.
    private EquatableArray<NamedSchema> Named(in Keywords keywords, Keyword keyword, string pointer)
    {
        if (!keywords.TryFind(keyword, NodeKind.Mapping, "a mapping of names to schemas", out Member member))
        {
            return default;
        }

        ImmutableArray<Member> entries = member.Value.Members;
        List<NamedSchema> schemas = new(entries.Length);
        foreach (Member entry in entries)
        {
            if (keyword != Keyword.PatternProperties || IsPattern(entry))
            {
                IsSchema(entry.Value, entry.ValueUnderline);
                schemas.Add(new NamedSchema(entry.Name, Read(entry.Value, JsonPointer.Append(pointer, member.Name, entry.Name))));
            }
        }

        return EquatableArray<NamedSchema>.Own([.. schemas]);
    }

    private bool IsPattern(in Member entry)
    {
        string? error = EcmaPattern.FindError(entry.Name);
        if (error is not null)
        {
            issues.Add(SchemaDiagnostics.InvalidPattern, entry.NameSpan, NodeWords.Quote(entry.Name), error);
        }

        return error is null;
    }

    private EquatableArray<NamedSchema> Definitions(in Keywords keywords, string pointer)
    {
        EquatableArray<NamedSchema> definitions = Named(keywords, Keyword.Definitions, pointer);
        EquatableArray<NamedSchema> defs = Named(keywords, Keyword.Defs, pointer);
        if (definitions.Count == 0 || defs.Count == 0)
        {
            return definitions.Count == 0 ? defs : definitions;
        }

        return EquatableArray<NamedSchema>.Own([.. definitions.AsSpan(), .. defs.AsSpan()]);
    }

    private EquatableArray<Dependency> Dependencies(in Keywords keywords, string pointer)
    {
        if (!keywords.TryFind(Keyword.Dependencies, NodeKind.Mapping, "a mapping of names to lists or schemas", out Member member))
        {
            return default;
        }

        ImmutableArray<Member> entries = member.Value.Members;
        Dependency[] dependencies = new Dependency[entries.Length];
        for (int index = 0; index < dependencies.Length; index++)
        {
            dependencies[index] = ReadDependency(keywords, entries[index], pointer);
        }

        return EquatableArray<Dependency>.Own(dependencies);
    }

    private Dependency ReadDependency(in Keywords keywords, in Member entry, string pointer)
    {
        if (entry.Value.Kind == NodeKind.Sequence)
        {
            return new Dependency(entry.Name, keywords.Names(entry), null);
        }

        bool isSchema = IsSchema(entry.Value, entry.ValueUnderline);
        string inner = JsonPointer.Append(pointer, KeywordNames.Of(Keyword.Dependencies), entry.Name);
        return new Dependency(entry.Name, default, isSchema ? Read(entry.Value, inner) : null);
    }
}
