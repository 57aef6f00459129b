using System.Buffers;
using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// ActiveMQ: a routing key is a topic's name. Where it begins with <c>VirtualTopic.</c>, each queue <c>Consumer.&lt;name&gt;.&lt;topic&gt;</c> gets a copy.
/// </summary>
internal sealed class ActiveMqDialect : BrokerDialect
{
    private const string VirtualTopic = "VirtualTopic.";

    /// <summary>How many patterns a binding key may become: three <c>#</c> before its end.</summary>
    private const int MaxPatterns = 8;

    /// <summary>What has a meaning in the name of a destination: a list of several, options, wildcards.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(",?*>#\0\r\n");

    public override string ServerName => "ActiveMQ";

    public override string? Refusal(string routingKey) =>
        routingKey.Length == 0 ? "it is empty"
        : routingKey.AsSpan().IndexOfAny(Special) is var at and >= 0 ? $"ActiveMQ would not take the character U+{(int)routingKey[at]:X4} at position {at} for a part of the topic's name"
        : routingKey.Contains("://", StringComparison.Ordinal) ? "ActiveMQ would take what stands before \"://\" for another kind of destination"
        : routingKey != routingKey.Trim() ? "it begins or ends with white space"
        : null;

    public override string Destination(string routingKey) => $"/topic/{routingKey}";

    public override void AddProperties(FrameHeaders headers, Envelope envelope)
    {
        // Without this, a message with a content-length is a JMS BytesMessage; consumers on UMB expect text.
        headers.Add("amq-msg-type", "text");
        if (envelope.TimeToLive is { } time)
        {
            headers.Add("expires", (envelope.Timestamp + time).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        }
    }

    public override IReadOnlyList<FrameHeaders> Subscriptions(Subscription subscription)
    {
        string prefix = subscription.Queue is { } queue ? QueuePrefix(queue, subscription.BindingKey) : "/topic/";
        return [.. Patterns(subscription.BindingKey.Split('.')).Select(pattern => new FrameHeaders
        {
            { "destination", prefix + pattern },
            { "activemq.prefetchSize", subscription.Prefetch.ToString(CultureInfo.InvariantCulture) },
        })];
    }

    public override string RoutingKey(FrameHeaders delivery)
    {
        string destination = delivery["original-destination"] ?? delivery["destination"] ?? "";
        string name = destination.StartsWith("/topic/", StringComparison.Ordinal) || destination.StartsWith("/queue/", StringComparison.Ordinal) ? destination[7..] : destination;
        return name.Split('.', 3) is ["Consumer", _, var topic] ? topic : name;
    }

    private static string QueuePrefix(string queue, string bindingKey) =>
        queue.Length == 0 || queue.AsSpan().IndexOfAny(Special) >= 0 || queue.Contains('.', StringComparison.Ordinal)
            ? throw NoSuchSubscription($"The queue \"{Shown.Text(queue)}\" cannot stand in the name Consumer.<queue>.VirtualTopic…: it must have no '.', ',', '?', '*', '>', '#' and no control characters.")
        : !bindingKey.StartsWith(VirtualTopic, StringComparison.Ordinal)
            ? throw NoSuchSubscription($"ActiveMQ has queues for topics that begin with {VirtualTopic} only, and \"{Shown.Text(bindingKey)}\" does not. Choose a topic style that does, or subscribe without a queue.")
        : $"/queue/Consumer.{queue}.";

    /// <summary>
    /// AMQP's wildcards in ActiveMQ's words. <c>*</c> is the same; <c>#</c> at the end is <c>&gt;</c>. Before the end there is no such thing:
    /// there, <c>#</c> stands for no word or one, which is what an optional part of a topic needs.
    /// </summary>
    private static List<string> Patterns(string[] words)
    {
        List<string> patterns = [""];
        for (int word = 0; word < words.Length; word++)
        {
            string[] choices = words[word] == "#" ? (word == words.Length - 1 ? [".>"] : ["", ".*"]) : [$".{Word(words[word])}"];
            patterns = [.. patterns.SelectMany(_ => choices, (pattern, choice) => pattern + choice)];
            if (patterns.Count > MaxPatterns)
            {
                throw NoSuchSubscription($"The binding key {Shown.Text(string.Join('.', words))} has more '#' than ActiveMQ can be asked for: at most three before its end.");
            }
        }

        return [.. patterns.Select(pattern => pattern.TrimStart('.'))];
    }

    private static string Word(string word) =>
        word != "*" && word.AsSpan().IndexOfAny(Special) >= 0
            ? throw NoSuchSubscription($"The binding key has the word \"{Shown.Text(word)}\", which has another meaning in ActiveMQ.")
            : word;
}
