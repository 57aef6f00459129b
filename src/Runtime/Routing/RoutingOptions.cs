using System.Collections.Immutable;

namespace MessageContracts;

/// <summary>Which topic style each family uses, and what its options are set to. Immutable.</summary>
public sealed class RoutingOptions
{
    private readonly ImmutableDictionary<string, TopicStyle> styles;
    private readonly ImmutableDictionary<TopicOption, string> values;

    private RoutingOptions(ImmutableDictionary<string, TopicStyle> styles, ImmutableDictionary<TopicOption, string> values)
    {
        this.styles = styles;
        this.values = values;
    }

    /// <summary>Each family's first style, each option's default.</summary>
    public static RoutingOptions Default { get; } =
        new(ImmutableDictionary<string, TopicStyle>.Empty, ImmutableDictionary<TopicOption, string>.Empty);

    /// <summary>The same, with another style for the style's family.</summary>
    /// <param name="style">The style.</param>
    /// <returns>New options.</returns>
    public RoutingOptions With(TopicStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new RoutingOptions(styles.SetItem(style.Family, style), values);
    }

    /// <summary>The same, with another value for an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="value">Its value: words separated by dots, without <c>*</c>, <c>#</c> and control characters.</param>
    /// <returns>New options.</returns>
    /// <exception cref="RoutingKeyException">The value cannot stand in a routing key.</exception>
    public RoutingOptions With(TopicOption option, string value)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentException.ThrowIfNullOrEmpty(value);
        SegmentText.RefuseUnroutable(value, $"option {option.Family}.{option.Name}");
        return new RoutingOptions(styles, values.SetItem(option, value));
    }

    /// <summary>The style set for a family.</summary>
    /// <param name="family">The family.</param>
    /// <returns>The style; null where none is set.</returns>
    public TopicStyle? StyleOf(string family) => styles.GetValueOrDefault(family);

    /// <summary>The value of an option.</summary>
    /// <param name="option">The option.</param>
    /// <returns>The value set, or the default.</returns>
    public string ValueOf(TopicOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return values.GetValueOrDefault(option, option.Default);
    }
}
