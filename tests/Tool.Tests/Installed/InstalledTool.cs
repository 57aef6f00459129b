using System.Diagnostics;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Installed;

/// <summary>The tool, packed and installed as a user installs it.</summary>
public sealed class InstalledTool : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Folder folder = new();

    public InstalledTool()
    {
        Dotnet("pack", "src/Tool/MessageContracts.Tool.csproj", "--configuration", Repository.Configuration, "--output", folder["feed"], "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false");
        Dotnet("tool", "install", "MessageContracts.Tool", "--tool-path", folder["bin"], "--source", folder["feed"], "--version", ToolVersion.Text);
    }

    public string Program => folder[OperatingSystem.IsWindows() ? "bin/contracts.exe" : "bin/contracts"];

    /// <summary>Runs a line in a shell, where <c>contracts</c> is on the path and the repository the current folder.</summary>
    internal Outcome Shell(string line, params (string Name, string Value)[] environment) =>
        Start("bash", Repository.Root, environment, "-c", line);

    public void Dispose() => folder.Dispose();

    private void Dotnet(params string[] arguments)
    {
        Outcome outcome = Start("dotnet", Repository.Root, [], arguments);
        Assert.True(outcome.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{outcome.Output}{outcome.Error}");
    }

    private Outcome Start(string program, string workingFolder, (string Name, string Value)[] environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        start.Environment["PATH"] = folder["bin"] + Path.PathSeparator + start.Environment["PATH"];
        Array.ForEach(environment, pair => start.Environment[pair.Name] = pair.Value);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        return new Outcome(process.ExitCode, output.Result, error.Result);
    }
}
