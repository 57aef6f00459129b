using System.Text;

namespace MessageContracts.Tool.Tests.Testing;

/// <summary>What a run ended with, and what it wrote.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool within the test's process.</summary>
internal static class CommandLine
{
    public static Outcome Run(params string[] arguments) => RunWith([], arguments);

    public static Outcome RunWith(string input, params string[] arguments) => RunWith(Encoding.UTF8.GetBytes(input), arguments);

    public static Outcome RunWith(byte[] input, params string[] arguments) => RunWith(new MemoryStream(input), arguments);

    public static Outcome RunWith(Stream input, params string[] arguments)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        using Terminal terminal = new(() => input, output, () => error, colors: false);
        int code = ToolRun.Run(arguments, terminal);
        return new Outcome(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
