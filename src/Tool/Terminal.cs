using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MessageContracts.Tool;

/// <summary>Where the tool reads from and writes to.</summary>
internal sealed class Terminal : IDisposable
{
    private const int BufferSize = 16 * 1024;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<Stream> input;
    private readonly Lazy<TextWriter> error;

    /// <param name="input">Opens the input: of a terminal that changes its mode, so nobody does it who does not read.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Opens what takes why it could not be had: most runs have nothing to say there.</param>
    /// <param name="colors">Whether the output shows colours.</param>
    public Terminal(Func<Stream> input, Stream output, Func<Stream> error, bool colors)
    {
        this.input = new Lazy<Stream>(input);
        Output = new StreamWriter(output, Utf8, BufferSize) { NewLine = "\n" };
        this.error = new Lazy<TextWriter>(() => new StreamWriter(error(), Utf8, BufferSize) { NewLine = "\n", AutoFlush = true });
        Colors = colors;
    }

    public Stream Input => input.Value;

    /// <summary>Flushed when the run ends, or when somebody may be waiting for a line.</summary>
    public TextWriter Output { get; }

    public TextWriter Error => error.Value;

    public bool Colors { get; }

    public static Terminal OfProcess() => new(
        Console.OpenStandardInput,
        Open(StandardOutput, Console.OpenStandardOutput),
        () => Open(StandardError, Console.OpenStandardError),
        colors: WantsColors(Environment.GetEnvironmentVariable) && !Console.IsOutputRedirected);

    public void Dispose()
    {
        // What could not be written was told already.
        try
        {
            Output.Dispose();
            if (error.IsValueCreated)
            {
                error.Value.Dispose();
            }
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Whether the environment leaves colours on (https://no-color.org: any value but an empty one turns them off).</summary>
    internal static bool WantsColors(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is not (null or "" or "dumb");

    /// <summary>
    /// A pipe or a terminal is written to directly: the console's stream would not say that a reader is gone, so that the tool would work on for
    /// nobody, and it would change a terminal's mode. A file keeps the console's stream, which shares its position with the programs that
    /// write before and after.
    /// </summary>
    private static Stream Open(int descriptor, Func<Stream> console)
    {
        if (OperatingSystem.IsWindows())
        {
            return console();
        }

        FileStream direct = new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? console() : direct;
    }
}
