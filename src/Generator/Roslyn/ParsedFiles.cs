using System.Runtime.CompilerServices;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Roslyn;

/// <summary>
/// Reads each text once for the analyzer, which an editor runs again after every keystroke. What was read goes with its text. The generator does without: the
/// compiler's driver keeps what its steps gave, and a build of a thousand files would pay for a thousand weak references.
/// </summary>
internal static class ParsedFiles
{
    private static readonly ConditionalWeakTable<SourceText, Memory> Known = new();

    public static ParsedFile? Of(string path, FileRole role, SourceText text, GeneratorOptions options, CancellationToken cancellationToken)
    {
        Memory memory = Known.GetOrCreateValue(text);
        Entry? entry = memory.Last;
        if (entry is null || entry.Path != path || entry.Role != role || entry.Options != options)
        {
            entry = new Entry(path, role, options, ParsedFile.Parse(path, role, FileText.Of(text), options, cancellationToken));
            memory.Last = entry;
        }

        return entry.Parsed;
    }

    private sealed record Entry(string Path, FileRole Role, GeneratorOptions Options, ParsedFile? Parsed);

    private sealed class Memory
    {
        private volatile Entry? last;

        public Entry? Last
        {
            get => last;
            set => last = value;
        }
    }
}
