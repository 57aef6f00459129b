using System.Diagnostics;
using MessageContracts.Generator;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>The SDK's own compiler, started anew for each compilation, so that nothing is compiled to machine code yet but what comes so.</summary>
internal sealed class CompilerProcess : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analyzed-");
    private readonly string compiler = FindCompiler();

    public CompilerProcess()
    {
        string contracts = Path.Combine(folder.FullName, "contracts.dll");
        File.WriteAllBytes(contracts, MadeContracts.Image());
        string[] texts = ProjectTexts.Of(mistakesEach: 0);
        for (int file = 0; file < texts.Length; file++)
        {
            File.WriteAllText(Path.Combine(folder.FullName, $"File{file}.cs"), texts[file]);
        }

        string[] options = ["-nologo", "-target:library", "-nullable:enable", "-langversion:preview", "-nostdlib+", "-debug:portable", "-out:thousand.dll", "File*.cs"];
        File.WriteAllLines(
            Path.Combine(folder.FullName, "without.rsp"), [.. options, .. MadeContracts.Framework.Append(contracts).Select(path => $"-reference:\"{path}\"")]);
        string generator = typeof(ContractGenerator).Assembly.Location;
        string yaml = Path.Combine(Path.GetDirectoryName(generator)!, "YamlDotNet.dll");
        File.WriteAllLines(Path.Combine(folder.FullName, "with.rsp"), ["@without.rsp", $"-analyzer:\"{generator}\"", $"-analyzer:\"{yaml}\""]);
    }

    public void Compile() => Run("without.rsp");

    public void CompileWithOurs() => Run("with.rsp");

    public void Dispose() => folder.Delete(recursive: true);

    private void Run(string responseFile)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [compiler, "-noconfig", "@" + responseFile])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || said.Length > 0)
        {
            throw new InvalidOperationException($"The compiler ended with {process.ExitCode}: {said}");
        }
    }

    /// <summary>The compiler of the newest SDK beside the runtime that this program runs on.</summary>
    private static string FindCompiler()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .LastOrDefault() ?? throw new InvalidOperationException($"There is no SDK with a compiler below {root}.");
    }
}
