using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>
/// Reads a schema and the schemas in it, each keyword into what it means in the schema's dialect. How deep they nest was bounded when
/// the file was read.
/// </summary>
internal sealed partial class SchemaReader(Dialect dialect, IssueList issues)
{
    private readonly List<DynamicAnchor> dynamicAnchors = [];

    /// <summary>
    /// Reads what is a schema; anything else is reported by <see cref="IsSchema"/>. The name of a type and a list of values are taken for the schema
    /// that they were most likely to become, the rest for one without keywords. Subschemas that say the same, as those of a family's messages do, are one object.
    /// </summary>
    public Schema Read(Node node, string pointer)
    {
        Schema schema = ReadOwn(node, pointer);
        return pointer.Length == 0 ? schema : Shared<Schema>.Of(schema);
    }

    private Schema ReadOwn(Node node, string pointer) => node.Kind switch
    {
        NodeKind.Boolean => new Schema { Pointer = pointer, Dialect = dialect, Boolean = node.Text == "true" },
        NodeKind.Mapping when (pointer.Length == 0 ? this : ResourceReader(node)) is { } reader => reader.ReadResource(node, pointer),
        NodeKind.Mapping => Read(Keywords.Of(node, dialect, issues), pointer),
        NodeKind.String when KeywordLists.IsTypeName(node.Text) => Read(Keywords.Of(Wrapped(node, Keyword.Type), dialect, IssueList.Ignore), pointer),
        NodeKind.Sequence when node.Items.Length > 1 => Read(Keywords.Of(Wrapped(node, Keyword.Enum), dialect, IssueList.Ignore), pointer),
        _ => new Schema { Pointer = pointer, Dialect = dialect },
    };

    /// <summary>Reports what is no schema.</summary>
    /// <param name="boolean">Whether the keyword takes a boolean in every draft.</param>
    public bool IsSchema(Node node, SourceSpan span, bool boolean = false)
    {
        bool isBoolean = node.Kind == NodeKind.Boolean;
        if (isBoolean && !boolean && !dialect.HasBooleanSchemas)
        {
            issues.Add(
                SchemaDiagnostics.OtherForm,
                span,
                $"The schema '{node.Text}'",
                "draft-06 and later",
                dialect.Name,
                node.Text == "true" ? "Write '{}', which allows everything." : "Write 'not: {}', which allows nothing.");
        }

        bool isSchema = isBoolean || node.Kind == NodeKind.Mapping;
        if (!isSchema)
        {
            issues.Add(SchemaDiagnostics.NotASchema, span, NodeWords.Describe(node), Mend(node));
        }

        return isSchema;
    }

    private static string Mend(Node node) => node.Kind switch
    {
        NodeKind.String => $" Write 'type: {node.Text}' if you mean a type.",
        NodeKind.Sequence when node.Items.Length > 0 => " Write 'enum:' before it if you mean the values that are allowed.",
        _ => "",
    };

    private static Node Wrapped(Node value, Keyword keyword) =>
        new(NodeKind.Mapping, "", value.Span) { Members = [new Member(KeywordNames.Of(keyword), value.Span, value)] };

    /// <summary>What reads a schema that has an <c>$id</c>, and so may declare a dialect; null where it has none.</summary>
    private SchemaReader? ResourceReader(Node node)
    {
        bool isResource = node[KeywordNames.Of(dialect.IdKeyword)] is { Kind: NodeKind.String } id && !id.Text.StartsWith("#", StringComparison.Ordinal);
        if (isResource)
        {
            return new SchemaReader(DialectReader.Of(node, dialect, issues), issues);
        }

        foreach (Member member in node.Members)
        {
            if (member.Name == KeywordNames.Of(Keyword.Dialect))
            {
                issues.Add(SchemaDiagnostics.MisplacedDialect, member.NameSpan, KeywordNames.Of(dialect.IdKeyword));
            }
        }

        return null;
    }

    private Schema ReadResource(Node node, string pointer)
    {
        Schema schema = Read(Keywords.Of(node, dialect, issues), pointer);
        return dynamicAnchors.Count == 0 ? schema : schema with { DynamicAnchors = EquatableArray<DynamicAnchor>.Own([.. dynamicAnchors]) };
    }

    private Schema Read(in Keywords keywords, string pointer)
    {
        (Schema? items, EquatableArray<Schema> tuple, Schema? additional) = Items(keywords, pointer);
        (Keyword Keyword, string Text)? reference = References.Alone(keywords);
        EquatableArray<Schema> branches = List(keywords, Keyword.AllOf, pointer);
        return new Schema
        {
            Pointer = pointer,
            Dialect = dialect,
            Id = keywords.Text(keywords.Dialect.IdKeyword),
            Anchor = Anchors.Of(keywords),
            DynamicAnchor = Anchors.AddDynamic(keywords, pointer, dynamicAnchors),
            Ref = reference?.Text,
            RefKeyword = reference is { } alone ? KeywordNames.Of(alone.Keyword) : null,
            IsDynamicRef = reference is { Keyword: not Keyword.Ref },
            Types = keywords.Types(Keyword.Type),
            Const = keywords.Literal(Keyword.Const),
            Enum = keywords.DistinctLiterals(Keyword.Enum, out bool isEnumGuessed),
            IsEnumGuessed = isEnumGuessed,
            MultipleOf = keywords.PositiveNumber(Keyword.MultipleOf),
            Minimum = keywords.Inclusive(Keyword.Minimum, Keyword.ExclusiveMinimum),
            ExclusiveMinimum = keywords.Exclusive(Keyword.Minimum, Keyword.ExclusiveMinimum),
            Maximum = keywords.Inclusive(Keyword.Maximum, Keyword.ExclusiveMaximum),
            ExclusiveMaximum = keywords.Exclusive(Keyword.Maximum, Keyword.ExclusiveMaximum),
            MinLength = keywords.Length(Keyword.MinLength),
            MaxLength = keywords.Length(Keyword.MaxLength),
            Pattern = keywords.Pattern(Keyword.Pattern),
            Format = keywords.Text(Keyword.Format),
            Items = items,
            TupleItems = tuple,
            AdditionalItems = additional,
            UnevaluatedItems = Single(keywords, Keyword.UnevaluatedItems, pointer),
            Contains = Single(keywords, Keyword.Contains, pointer),
            MinContains = keywords.Length(Keyword.MinContains),
            MaxContains = keywords.Length(Keyword.MaxContains),
            MinItems = keywords.Length(Keyword.MinItems),
            MaxItems = keywords.Length(Keyword.MaxItems),
            UniqueItems = keywords.Flag(Keyword.UniqueItems),
            MinProperties = keywords.Length(Keyword.MinProperties),
            MaxProperties = keywords.Length(Keyword.MaxProperties),
            Required = keywords.Names(Keyword.Required),
            Properties = Named(keywords, Keyword.Properties, pointer),
            PatternProperties = Named(keywords, Keyword.PatternProperties, pointer),
            AdditionalProperties = Single(keywords, Keyword.AdditionalProperties, pointer),
            UnevaluatedProperties = Single(keywords, Keyword.UnevaluatedProperties, pointer),
            PropertyNames = Single(keywords, Keyword.PropertyNames, pointer),
            Dependencies = Dependencies(keywords, pointer),
            If = Single(keywords, Keyword.If, pointer),
            Then = Single(keywords, Keyword.Then, pointer),
            Else = Single(keywords, Keyword.Else, pointer),
            AllOf = reference is null ? References.With(keywords, pointer, branches) : branches,
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
    }

    private Schema? Single(in Keywords keywords, Keyword keyword, string pointer) =>
        keywords.TryFind(keyword, out Member member)
            && (IsSchema(member.Value, member.ValueUnderline, keyword is Keyword.AdditionalItems or Keyword.AdditionalProperties)
                || member.Value.Kind is NodeKind.String or NodeKind.Sequence)
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
}
