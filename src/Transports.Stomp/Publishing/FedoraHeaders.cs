namespace MessageContracts.Transports.Stomp;

/// <summary>The names of fedora-messaging's headers.</summary>
internal static class FedoraHeaders
{
    public const string Schema = "fedora_messaging_schema";
    public const string Severity = "fedora_messaging_severity";
    public const string SentAt = "sent-at";

    /// <summary>The schema that every consumer of fedora-messaging knows.</summary>
    public const string BaseSchema = "base.message";
}
