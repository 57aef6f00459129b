namespace MessageContracts;

/// <summary>A running subscription. Disposing of it ends it: the handler that runs may finish, then nothing more is delivered.</summary>
public interface IMessageSubscription : IAsyncDisposable
{
    /// <summary>Ends when the subscription does: well where it was disposed of; else with what stopped it, such as a handler's exception that nobody took.</summary>
    Task Completion { get; }
}
