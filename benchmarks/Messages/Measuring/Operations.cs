namespace MessageContracts.MessageBenchmarks.Measuring;

internal static class Operations
{
    public const string Write = "write";
    public const string Read = "read";
    public const string Validate = "validate";
    public const string Key = "routing key";
}
