namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>How much of the fault matrix is run: a sample of the long rows, or all of them.</summary>
internal static class Faults
{
    /// <summary>Whether FAULTS=all asks for every case at its full length.</summary>
    public static bool All { get; } = Environment.GetEnvironmentVariable("FAULTS") == "all";

    /// <summary>The full length of a row, or of its sample.</summary>
    public static TimeSpan Time(double full, double sample) => TimeSpan.FromSeconds(All ? full : sample);

    public static T Pick<T>(T full, T sample) => All ? full : sample;
}
