using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Resolving;

/// <summary>Matches a file's stem against a pattern such as <c>{artifact}.{event}.{state}.yaml</c>; a part holds no dot.</summary>
internal static class FileNamePattern
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static List<FilePart>? Match(Template pattern, string stem)
    {
        var parts = new List<FilePart>();
        int at = 0;
        for (int i = 0; i < pattern.Parts.Count; i++)
        {
            TemplatePart part = pattern.Parts[i];
            if (!part.IsPlaceholder)
            {
                string literal = i == pattern.Parts.Count - 1 ? WithoutExtension(part.Text) : part.Text;
                if (string.CompareOrdinal(stem, at, literal, 0, literal.Length) != 0)
                {
                    return null;
                }

                at += literal.Length;
                continue;
            }

            int end = stem.IndexOf('.', at);
            end = end < 0 ? stem.Length : end;
            if (end == at)
            {
                return null;
            }

            parts.Add(Shared<FilePart>.Of(new FilePart(part.Text, stem.Substring(at, end - at))));
            at = end;
        }

        return at == stem.Length ? parts : null;
    }

    private static string WithoutExtension(string text)
    {
        foreach (string extension in Extensions)
        {
            if (text.EndsWith(extension, StringComparison.Ordinal))
            {
                return text.Substring(0, text.Length - extension.Length);
            }
        }

        return text;
    }
}
