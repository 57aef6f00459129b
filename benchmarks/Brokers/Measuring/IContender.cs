namespace MessageContracts.Benchmarks.Brokers.Measuring;

/// <summary>One way of publishing a message of 1 KB and waiting for its confirm.</summary>
internal interface IContender : IAsyncDisposable
{
    string Name { get; }

    Task Publish();
}
