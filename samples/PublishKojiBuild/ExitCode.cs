namespace PublishKojiBuild;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    public const int Published = 0;

    /// <summary>A message breaks its contract, and was not sent.</summary>
    public const int Broken = 1;

    /// <summary>There is no message to look at: no such file, no JSON, no schema for it.</summary>
    public const int NotRead = 2;
}
