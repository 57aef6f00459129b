using PublishKojiBuild.Messages;

namespace PublishKojiBuild.Reading;

/// <summary>Chooses the schema of a message file.</summary>
internal static class SchemaChoice
{
    /// <summary>By the file's name: a stem, or a topic that ends in one. Else by the members of the body.</summary>
    public static string For(MessageFile file)
    {
        string[] words = Words(file.Name);
        return FromEnd(words, 3) ?? FromEnd(words, 1) ?? KojiShape.Of(file)
            ?? throw new SampleFailure($"{file.Path} names no schema that is known here, and has the members of none; choose one with --schema.");
    }

    /// <summary>The last words of the name where they are a schema's.</summary>
    private static string? FromEnd(string[] words, int count)
    {
        string stem = string.Join('.', words.TakeLast(count)).Replace("dist-git-pr.", "pull-request.", StringComparison.Ordinal);
        return Catalog.Has(stem) ? stem : null;
    }

    /// <summary>The words of a name between its dots, less its extension, what follows a plus sign, and a number at its end.</summary>
    private static string[] Words(string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name).Split('+')[0];
        string[] words = stem.Split('.');
        return words.Length > 1 && words[^1].All(char.IsAsciiDigit) ? words[..^1] : words;
    }
}
