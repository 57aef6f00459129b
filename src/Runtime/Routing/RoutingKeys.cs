using System.Runtime.CompilerServices;

namespace MessageContracts;

/// <summary>Makes routing keys of messages.</summary>
internal static class RoutingKeys
{
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    public static string Format<T>(T message, TopicStyle? style, RoutingOptions? options)
        where T : IMessage<T> =>
        PlanOf<T>(style, options).Format(message);

    /// <exception cref="RoutingKeyException">A type parameter cannot be published.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RoutingKeyPlan PlanOf<T>(TopicStyle? style, RoutingOptions? options)
        where T : IMessage<T> =>
        T.Definition.PlanOf(style, options ?? MessageBus.CurrentOrNull?.Routing ?? RoutingOptions.Default);
}
