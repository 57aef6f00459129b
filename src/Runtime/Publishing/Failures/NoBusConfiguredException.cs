namespace MessageContracts;

/// <summary>A message was to be published, but there is no bus to publish it on.</summary>
public sealed class NoBusConfiguredException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public NoBusConfiguredException()
        : base("There is no message bus. At the program's start set MessageBus.Default = MessageBus.Create(options => …); in a test, use MessageBus.Use(MessageBus.InMemory()); or pass a bus to Publish.")
    {
    }
}
