using System.Runtime.CompilerServices;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>What every message can tell of its way: its routing key and its headers.</summary>
public static class MessageExtensions
{
    /// <summary>Checks the message against its schema, and against the checks of its event table.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <returns>All that is wrong; nothing is allocated where nothing is.</returns>
    /// <exception cref="MessageFormatException">The message cannot be told in JSON.</exception>
    public static ValidationReport Validate<T>(this IMessage<T> message)
        where T : IMessage<T> =>
        MessageBytes.With(SchemaTypeExtensions.Given(message), WriteContext.Default, static (it, written) => MessageBytes.Validate(it, written));

    /// <summary>The message's routing key.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="style">The topic style; null for the options' own.</param>
    /// <param name="options">Style and options; null for those of the current bus, or the defaults where there is none.</param>
    /// <returns>Such as <c>VirtualTopic.eng.ci.osci.koji-build.test.complete</c>.</returns>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    public static string RoutingKey<T>(this IMessage<T> message, TopicStyle? style = null, RoutingOptions? options = null)
        where T : IMessage<T> =>
        RoutingKeys.Format(SchemaTypeExtensions.Given(message), style, options);

    /// <summary>Writes the message's routing key.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="destination">Takes the key.</param>
    /// <param name="written">How many characters were written; 0 where the key does not fit.</param>
    /// <param name="style">The topic style; null for the options' own.</param>
    /// <param name="options">Style and options; null for those of the current bus, or the defaults where there is none.</param>
    /// <returns>Whether the key fits.</returns>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFormatRoutingKey<T>(this IMessage<T> message, Span<char> destination, out int written, TopicStyle? style = null, RoutingOptions? options = null)
        where T : IMessage<T> =>
        RoutingKeys.PlanOf<T>(style, options).TryFormat(SchemaTypeExtensions.Given(message), destination, out written);

    /// <summary>The headers that the event table gives the message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <returns>The headers, with the JSON types of their fields.</returns>
    public static MessageHeaders Headers<T>(this IMessage<T> message)
        where T : IMessage<T>
    {
        MessageHeaders headers = new();
        SchemaTypeExtensions.Given(message).WriteHeaders(headers);
        return headers;
    }
}
