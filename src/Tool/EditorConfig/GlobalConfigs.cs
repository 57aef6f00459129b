using System.Globalization;
using MessageContracts.Generator.Checking.Silencing;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Tool.EditorConfig;

/// <summary>
/// The files <c>.globalconfig</c> of a folder and those above, as the compiler applies them to a project that lies there: <c>dotnet_diagnostic.&lt;id&gt;.severity</c>
/// holds for all files. Of two at one level (<c>global_level</c>) that say different things of an id neither counts.
/// </summary>
internal sealed class GlobalConfigs
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";
    private const int DefaultLevel = 100;

    private readonly Dictionary<string, (int Level, string? Value)> severities = new(StringComparer.OrdinalIgnoreCase);

    private GlobalConfigs()
    {
    }

    /// <summary>What is wrong with the files.</summary>
    public List<Issue> Issues { get; } = [];

    /// <param name="folder">Where to begin, with '/'.</param>
    public static GlobalConfigs Above(string folder)
    {
        GlobalConfigs found = new();
        for (string at = folder; ; at = PathText.Directory(at))
        {
            string path = at + "/.globalconfig";
            if (File.Exists(path))
            {
                found.Read(path, at);
            }

            if (at.Length == 0 || PathText.Directory(at) == at)
            {
                return found;
            }
        }
    }

    /// <summary>The issue as severe as they say; null where they say that it is not told.</summary>
    public Issue? Apply(Issue issue) => severities.GetValueOrDefault(issue.Rule.Id).Value?.ToLowerInvariant() switch
    {
        "none" or "silent" => null,
        "suggestion" => issue with { Severity = RuleSeverity.Suggestion },
        "warning" => issue with { Severity = RuleSeverity.Warning },
        "error" => issue with { Severity = RuleSeverity.Error },
        _ => issue,
    };

    private void Read(string path, string folder)
    {
        string text = File.ReadAllText(path);
        IReadOnlyDictionary<string, string> values = EditorConfigFile.Parse(folder, text.Split('\n')).Preamble;
        int level = values.TryGetValue("global_level", out string? written) && int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int own) ? own : DefaultLevel;
        foreach ((string key, string value) in values)
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && key.Length > Prefix.Length + Suffix.Length)
            {
                string id = key[Prefix.Length..^Suffix.Length];
                TellUnknown(path, text, key, id);
                Set(id, level, value);
            }
        }
    }

    private void Set(string id, int level, string value)
    {
        if (!severities.TryGetValue(id, out (int Level, string? Value) known) || level > known.Level)
        {
            severities[id] = (level, value);
        }
        else if (level == known.Level && !value.Equals(known.Value, StringComparison.OrdinalIgnoreCase))
        {
            severities[id] = (level, null);
        }
    }

    /// <summary>Ids that begin as ours do; those of C# (MC06…) are the compiler's side's alone.</summary>
    private void TellUnknown(string path, string text, string key, string id)
    {
        bool isOurs = id.Length == 6 && id.StartsWith("MC", StringComparison.OrdinalIgnoreCase) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
        if (isOurs && !SeverityOptions.IsOfCSharp(id) && !SeverityOptions.IsKnown(id))
        {
            int start = Math.Max(0, text.IndexOf(key, StringComparison.OrdinalIgnoreCase));
            SourceSpan span = new SourcePositions(text).Span(start, start + key.Length);
            Issues.Add(new Issue(SilencingDiagnostics.UnknownOption, path, span, EquatableArray<string>.Own([key, SeverityOptions.Hint(id.ToUpperInvariant())])));
        }
    }
}
