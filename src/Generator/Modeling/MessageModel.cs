using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>What makes a type a message: its name, its topics, its headers, its checks.</summary>
internal sealed record MessageModel
{
    public required string Name { get; init; }

    public required string SchemaName { get; init; }

    public required string Family { get; init; }

    /// <summary>The class that holds the family's styles and options.</summary>
    public required string TopicsClass { get; init; }

    public EquatableArray<TypeParameterModel> TypeParameters { get; init; }

    public EquatableArray<TopicModel> Topics { get; init; }

    /// <summary>The body's fields that topics are made of, each once.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Whether there is one key a topic for every message of one C# type.</summary>
    public bool HasConstantSegments => Fields.All(named => named.Access.IsConstantOfType);

    public EquatableArray<ReplacementModel> Replacements { get; init; }

    public int? MaxKeyBytes { get; init; }

    public string? FieldNames { get; init; }

    public EquatableArray<HeaderModel> Headers { get; init; }

    public EquatableArray<CheckModel> Checks { get; init; }
}

/// <param name="Name">As the table writes it, <c>TNamespace</c>.</param>
/// <param name="Part">Without the T: <c>Namespace</c>.</param>
internal sealed record TypeParameterModel(string Name, string Part, bool Optional, string? Description);

/// <param name="Template">The topic as an attribute tells it, by the names that C# has for what is filled in.</param>
internal sealed record TopicModel(string Style, string StyleProperty, EquatableArray<TopicPartModel> Parts, string Template);

internal enum TopicPartKind
{
    Literal,
    Option,
    TypeParameter,
    Field,
}

/// <summary>A part of a topic; <paramref name="Text"/> is the literal, the option's property, the type parameter or the field's path.</summary>
internal readonly record struct TopicPartModel(TopicPartKind Kind, string Text, int Field);

/// <param name="Path">As the table writes it, <c>tag.name</c>.</param>
/// <param name="ParameterName">What it is called as a parameter of <c>BindingKey</c>.</param>
internal sealed record FieldModel(string Path, string ParameterName, AccessModel Access);

internal sealed record ReplacementModel(string From, string To);

internal sealed record HeaderModel(string Name, JsonLiteral? Literal, AccessModel? Access, EquatableArray<TemplatePieceModel> Pieces);

/// <summary>A piece of a header's composed text.</summary>
internal sealed record TemplatePieceModel(string? Literal, AccessModel? Access);

/// <summary>A check that ties topic and body together.</summary>
/// <param name="Annotation">The check as an attribute tells it, by the names that C# has for its operands.</param>
internal sealed record CheckModel(string At, string Text, OperandModel Left, OperandModel Right, string Annotation);

internal sealed record OperandModel(string Path, bool UpToFirstDot, string? TypeParameter, AccessModel? Access);

/// <summary>A way through properties to a value: the steps, and the kind of value at their end.</summary>
internal sealed record AccessModel(EquatableArray<AccessStep> Steps, AccessValue Value)
{
    /// <summary>The way as an attribute tells it: through properties, or (where it differs from shape to shape) a JSON pointer.</summary>
    public string Annotation(string path) => Steps.All(step => step is PropertyStep)
        ? string.Join(".", Steps.Select(step => ((PropertyStep)step).Name))
        : "/" + path.Replace('.', '/');

    /// <summary>Whether every message of one C# type has the same value there: a constant, which may be another in each case of a union.</summary>
    public bool IsConstantOfType => Steps is [UnionStep { Ways: var ways }]
        ? ways.All(way => IsConstant(way.Rest, way.Value))
        : IsConstant(Steps, Value);

    private static bool IsConstant(EquatableArray<AccessStep> steps, AccessValue value) => steps is [PropertyStep] && value.IsConstant;
}

/// <summary>One step: a property, or (where the value is a union) the ways through its cases.</summary>
internal abstract record AccessStep;

internal sealed record PropertyStep(string Name, bool IsOptional, bool IsReference) : AccessStep;

internal sealed record UnionStep(EquatableArray<UnionWay> Ways) : AccessStep;

/// <summary>The way through one case: its type as a pattern, whether the value is wrapped, and the rest of the path.</summary>
internal sealed record UnionWay(string CaseType, bool Wrapped, EquatableArray<AccessStep> Rest, AccessValue Value);

/// <summary>What stands at the end of a path.</summary>
internal enum AccessKind
{
    Text,
    Number,
    Boolean,
    Enum,
    Any,
    Formatted,

    /// <summary>A value with a format that a type of its own holds.</summary>
    FormattedWithin,

    /// <summary>An object, an array or a choice: a header as JSON, but no text and no segment.</summary>
    Composite,
}

internal sealed record AccessValue(AccessKind Kind, bool IsOptional, bool IsNullable, bool IsReference)
{
    /// <summary>Whether it is always there, and always the same.</summary>
    public bool IsConstant { get; init; }

    /// <summary>How a composite value is held, which says how it is written.</summary>
    public Slot? Held { get; init; }
}
