namespace MessageContracts.Transports.Stomp;

/// <summary>What a frame that arrives may hold at most, so that a broker cannot use up memory.</summary>
/// <param name="MaxBody">Bytes of the body.</param>
/// <param name="MaxHeaders">Header entries.</param>
/// <param name="MaxHeaderBytes">Bytes of all header lines together.</param>
internal sealed record FrameLimits(int MaxBody, int MaxHeaders = 256, int MaxHeaderBytes = 64 * 1024)
{
    /// <summary>How many headers a message may have that is sent: a broker adds some before it hands the message to one of our readers.</summary>
    public const int MaxHeadersSent = 200;

    /// <summary>How many bytes their lines may have.</summary>
    public const int MaxHeaderBytesSent = 60 * 1024;
}
