using System.Text.RegularExpressions;

namespace MessageContracts.Tool.EditorConfig;

/// <summary>One <c>.editorconfig</c>: its sections in their order, each with its keys (which are blind to case).</summary>
internal sealed class EditorConfigFile
{
    private readonly string folder;
    private readonly List<(Regex Paths, Dictionary<string, string> Values)> sections = [];
    private readonly Dictionary<string, string> preamble = new(StringComparer.OrdinalIgnoreCase);

    private EditorConfigFile(string folder) => this.folder = folder;

    /// <summary>Whether the files in folders above do not count.</summary>
    public bool IsRoot { get; private set; }

    /// <param name="folder">The folder of the file, with '/' and none at its end.</param>
    /// <param name="lines">What is in it.</param>
    public static EditorConfigFile Parse(string folder, IEnumerable<string> lines)
    {
        EditorConfigFile file = new(folder);
        foreach (string line in lines.Select(line => line.Trim().TrimStart('\uFEFF')))
        {
            if (line.Length == 0 || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                file.sections.Add((EditorConfigGlob.ToRegex(line[1..^1]), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)));
            }
            else if (line.Split('=', 2) is [string key, string value])
            {
                file.Set(key.Trim(), value.Trim());
            }
        }

        return file;
    }

    /// <summary>What stands above all sections, which in a <c>.globalconfig</c> is for all files.</summary>
    public IReadOnlyDictionary<string, string> Preamble => preamble;

    /// <summary>The keys that are set for a file.</summary>
    public IEnumerable<string> Keys(string path) =>
        sections.Where(section => section.Paths.IsMatch(path[(folder.Length + 1)..])).SelectMany(section => section.Values.Keys);

    /// <summary>What the last section that has the file says of a key; null where none does.</summary>
    public string? Find(string path, string key)
    {
        string below = path[(folder.Length + 1)..];
        for (int i = sections.Count - 1; i >= 0; i--)
        {
            if (sections[i].Values.TryGetValue(key, out string? value) && sections[i].Paths.IsMatch(below))
            {
                return value;
            }
        }

        return null;
    }

    private void Set(string key, string value)
    {
        if (sections.Count > 0)
        {
            sections[^1].Values[key] = value;
        }
        else
        {
            preamble[key] = value;
            IsRoot |= key.Equals("root", StringComparison.OrdinalIgnoreCase) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
        }
    }
}
