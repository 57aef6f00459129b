using System.Diagnostics;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.CommandLine;

/// <summary>
/// A folder with all that is run: the tool as a user installs it, an empty program, and the same schema converted for python3-jsonschema.
/// </summary>
internal sealed class Workshop : IDisposable
{
    private const string Schema = "koji-build.test.complete";

    /// <summary>Reads a schema and a file of JSON lines, and says how many lines there are and how many do not fit.</summary>
    private const string Script = """
        import json, sys
        from jsonschema import Draft7Validator, FormatChecker
        validator = Draft7Validator(json.load(open(sys.argv[1])), format_checker=FormatChecker())
        results = [validator.is_valid(json.loads(line)) for line in open(sys.argv[2])]
        print(len(results), results.count(False))
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("command-line-benchmark-").FullName;

    public Workshop()
    {
        Run("dotnet", "pack", "src/Tool/MessageContracts.Tool.csproj", "--configuration", "Release", "--output", In("feed"));
        Run("dotnet", "tool", "install", "MessageContracts.Tool", "--tool-path", In("bin"), "--source", In("feed"), "--prerelease");
        Directory.CreateDirectory(In("empty"));
        File.WriteAllText(In("empty/Program.cs"), "return 0;");
        File.WriteAllText(In("empty/empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        Run("dotnet", "build", In("empty/empty.csproj"), "--configuration", "Release", "--output", In("empty/out"));
        Run(In("bin/contracts"), "convert", "schemas", "-o", In("json"), "--bundle");
        Message = string.Concat(File.ReadLines(Path.Combine(PerformancePage.Root, $"schemas/fedora-ci/examples/{Schema}.json")).Select(line => line.Trim()));
    }

    /// <summary>The message that all validate, on one line.</summary>
    public string Message { get; }

    /// <summary>A file that holds the message on so many lines.</summary>
    public string Lines(int count)
    {
        string path = In($"{count}.jsonl");
        File.WriteAllLines(path, Enumerable.Repeat(Message, count));
        return path;
    }

    public void Empty() => Run(In("empty/out/empty"));

    public void Help() => Run(In("bin/contracts"), "--help");

    public void Validate(string messages) => Run(In("bin/contracts"), "validate", Schema, messages);

    public void ValidateByPython(string messages) => Run("/usr/bin/python3", "-c", Script, In($"json/fedora-ci/{Schema}.json"), messages);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string path) => Path.Combine(folder, path);

    private static void Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = PerformancePage.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output.Result}{error.Result}");
        }
    }
}
