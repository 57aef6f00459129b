namespace MessageContracts.Transports.Testing;

/// <summary>How much of the fault matrix is run: a sample of the long rows, or all of them.</summary>
public static class Matrix
{
    /// <summary>Whether FAULTS=all asks for every case at its full length.</summary>
    public static bool All { get; } = Environment.GetEnvironmentVariable("FAULTS") == "all";

    /// <summary>Why a case that only FAULTS=all asks for is not run; null where it is.</summary>
    public static string? WithoutAll => All ? null : "Takes long: run with FAULTS=all.";

    /// <summary>The full length of a row, or of its sample.</summary>
    public static TimeSpan Time(double full, double sample) => TimeSpan.FromSeconds(All ? full : sample);

    public static T Pick<T>(T full, T sample) => All ? full : sample;
}
