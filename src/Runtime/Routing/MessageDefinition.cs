using MessageContracts.Json;

namespace MessageContracts;

/// <summary>What the event table says of one message type: its topic in each style, the rules for segments, its headers.</summary>
public sealed class MessageDefinition
{
    private RoutingKeyPlan[] plans = [];

    // The plan used last: mostly there is but one.
    private RoutingKeyPlan? recent;

    /// <summary>The message's name in its event table, such as <c>PackageListChange</c>; one made by a pattern of file names is called like its schema.</summary>
    public required string Name { get; init; }

    /// <summary>The schema: its file's name without the extension, such as <c>koji-build.test.complete</c>.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The family, such as <c>FedoraCi</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The topic in each style; the first is the default.</summary>
    public required ValueList<(TopicStyle Style, TopicTemplate Template)> Styles { get; init; }

    /// <summary>The rules for the topic's segments.</summary>
    public SegmentRules SegmentRules { get; init; } = SegmentRules.Default;

    /// <summary>The pattern for the names of fields that C# adds (<c>field-names</c>); null where every name is allowed.</summary>
    public string? FieldNames { get; init; }

    /// <summary><see cref="FieldNames"/>, made ready once.</summary>
    internal SchemaPattern? FieldNamePattern => FieldNames is null ? null : field ??= new SchemaPattern(FieldNames);

    /// <summary>Whether the event table gives the message headers.</summary>
    public bool HasHeaders { get; init; }

    /// <summary>The headers that are the same for every message of the type, by which it is subscribed to on a headers exchange.</summary>
    public ValueMap<JsonAny> FixedHeaders { get; init; } = ValueMap<JsonAny>.Empty;

    /// <summary>The names of the type parameters, in the order in which the topics first name them.</summary>
    public IReadOnlyList<string> Parameters =>
        field ??= [.. AllParts().Where(part => part.Kind == TopicPartKind.Parameter).Select(part => part.Name).Distinct()];

    /// <summary>How many fields the topics name: one more than the greatest number among them.</summary>
    public int FieldCount => field > 0 ? field : field = CountFields();

    /// <summary>Whether a type parameter stands for any segment, so that the type can be subscribed to but not published.</summary>
    public bool IsOpen => AllParts().Any(part => part.IsOpen);

    /// <summary>The pattern to bind a queue with: <c>*</c> for a segment not given, <c>#</c> for one that may also be absent (AMQP 0-9-1).</summary>
    /// <param name="options">Style and options; null for the defaults.</param>
    /// <param name="fields">The value wanted of each field, by number; null, or beyond the end, for any.</param>
    /// <returns>The binding key.</returns>
    /// <exception cref="RoutingKeyException">A value cannot stand in a routing key, or the key is too long.</exception>
    public string BindingKey(RoutingOptions? options = null, params ReadOnlySpan<string?> fields)
    {
        options ??= RoutingOptions.Default;
        string key = TopicFormatter.Binding(TemplateOf(null, options), options, fields, SegmentRules);
        SegmentText.RefuseTooLong(key, SegmentRules);
        return key;
    }

    /// <summary>Takes a routing key apart: the way back from a key to what it was made of.</summary>
    /// <param name="key">The key; <c>/topic/</c> or <c>topic://</c> in front is passed over.</param>
    /// <param name="options">Style and options as the publisher had them; null for the defaults. Every style is tried, the one set first.</param>
    /// <param name="fields">Takes the fields' segments by number (as they stand in the key, after replacement); at least <see cref="FieldCount"/> long.</param>
    /// <param name="parameters">Takes the type parameters' segments in the order of <see cref="Parameters"/>; null for one that is absent.</param>
    /// <param name="style">The style that fits.</param>
    /// <returns>Whether the key is one of this message.</returns>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public bool TryParse(ReadOnlySpan<char> key, RoutingOptions? options, Span<string?> fields, Span<string?> parameters, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TopicStyle? style)
    {
        if (fields.Length < FieldCount || parameters.Length < Parameters.Count)
        {
            throw new ArgumentException($"{Name} has {FieldCount} fields and {Parameters.Count} type parameters in its topic; give spans of at least these lengths.");
        }

        options ??= RoutingOptions.Default;
        TopicStyle? preferred = options.StyleOf(Family);
        foreach ((TopicStyle candidate, TopicTemplate template) in Styles.OrderByDescending(entry => entry.Style == preferred))
        {
            if (TopicParser.TryParse(template, TopicParser.WithoutScheme(key), this, options, fields, parameters))
            {
                style = candidate;
                return true;
            }
        }

        style = null;
        return false;
    }

    /// <summary>Takes a routing key apart.</summary>
    /// <param name="key">The key; <c>/topic/</c> or <c>topic://</c> in front is passed over.</param>
    /// <param name="options">Style and options as the publisher had them; null for the defaults. Every style is tried, the one set first.</param>
    /// <returns>What the key is made of; null where it is none of this message.</returns>
    public RoutingKeyMatch? Match(ReadOnlySpan<char> key, RoutingOptions? options = null)
    {
        string?[] fields = new string?[FieldCount];
        string?[] parameters = new string?[Parameters.Count];
        return TryParse(key, options, fields, parameters, out TopicStyle? style) ? new RoutingKeyMatch(style, [.. parameters], [.. fields]) : null;
    }

    internal int ParameterIndex(string name)
    {
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i] == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"{Name} has no type parameter {name}.");
    }

    /// <summary>How to make keys in a style and with a set of options; remembered for the few of those that a program has.</summary>
    internal RoutingKeyPlan PlanOf(TopicStyle? style, RoutingOptions options) =>
        recent is { } plan && plan.Is(style, options) ? plan : recent = FindPlan(style, options);

    private RoutingKeyPlan FindPlan(TopicStyle? style, RoutingOptions options)
    {
        foreach (RoutingKeyPlan plan in plans)
        {
            if (plan.Is(style, options))
            {
                return plan;
            }
        }

        return Remember(new RoutingKeyPlan(TemplateOf(style, options), style, options, SegmentRules));
    }

    // Of two threads that remember at once one may lose, and plans again.
    private RoutingKeyPlan Remember(RoutingKeyPlan plan)
    {
        const int Most = 8;
        plans = plans.Length < Most ? [.. plans, plan] : [plan];
        return plan;
    }

    /// <summary>The template of the style asked for, or of the options' style, or of the first.</summary>
    internal TopicTemplate TemplateOf(TopicStyle? style, RoutingOptions options)
    {
        style ??= options.StyleOf(Family);
        foreach ((TopicStyle candidate, TopicTemplate template) in Styles)
        {
            if (style is null || candidate == style)
            {
                return template;
            }
        }

        throw new RoutingKeyException($"{Name} has no topic in the style {style!.Family}.{style.Name}; it has {string.Join(", ", Styles.Select(entry => $"{entry.Style.Family}.{entry.Style.Name}"))}.");
    }

    private int CountFields()
    {
        int last = -1;
        foreach (TopicPart part in AllParts())
        {
            last = part.Kind == TopicPartKind.Field ? Math.Max(last, part.Index) : last;
        }

        return last + 1;
    }

    private IEnumerable<TopicPart> AllParts() => Styles.SelectMany(entry => entry.Template.Parts);
}
