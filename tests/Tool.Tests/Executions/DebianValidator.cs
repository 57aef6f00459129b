using System.Diagnostics;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Executions;

/// <summary>The independent validator of Debian's package python3-jsonschema.</summary>
internal static class DebianValidator
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Reads lines "schema TAB message" and answers "valid" or "invalid" to each.</summary>
    private const string Script = """
        import json, pathlib, sys
        from jsonschema import FormatChecker, RefResolver
        from jsonschema.validators import validator_for
        formats, validators = FormatChecker(), {}
        for line in sys.stdin:
            schema, message = line.rstrip("\n").split("\t")
            if schema not in validators:
                path = pathlib.Path(schema).resolve()
                document = json.loads(path.read_text())
                dialect = validator_for(document)
                dialect.check_schema(document)
                validators[schema] = dialect(document, resolver=RefResolver(path.as_uri(), document), format_checker=formats)
            instance = json.loads(pathlib.Path(message).read_text())
            print("valid" if validators[schema].is_valid(instance) else "invalid")
        """;

    /// <summary>Why it cannot be asked here; null where it can.</summary>
    public static string? WhyMissing { get; } = Find();

    /// <summary>Whether each message is valid under the schema beside it.</summary>
    public static bool[] AreValid(IReadOnlyList<(string Schema, string Message)> questions)
    {
        string answer = Run(Script, string.Concat(questions.Select(question => $"{question.Schema}\t{question.Message}\n")));
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line == "valid")];
    }

    private static string? Find()
    {
        try
        {
            Run("import jsonschema; jsonschema.Draft7Validator", "");
            return null;
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return "python3-jsonschema is not installed; eng/test.sh installs it where apt-get may.";
        }
    }

    private static string Run(string script, string input)
    {
        ProcessStartInfo start = new(Python, ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException(error.Result);
    }
}

/// <summary>A test that asks <see cref="DebianValidator"/>; skipped, with the reason, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DebianFactAttribute : FactAttribute
{
    public DebianFactAttribute() => Skip = DebianValidator.WhyMissing!;
}
