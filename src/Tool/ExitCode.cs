namespace MessageContracts.Tool;

/// <summary>What the tool ends with.</summary>
internal static class ExitCode
{
    /// <summary>All is valid, or was done.</summary>
    public const int Valid = 0;

    /// <summary>A message, a schema or an event table is wrong.</summary>
    public const int Invalid = 1;

    /// <summary>The question could not be answered: no such file, no such option, output that nobody takes.</summary>
    public const int CouldNotRun = 2;
}
