using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Roslyn;

/// <summary>
/// All that is wrong with a project's files, worked out once for the same files and options: an editor makes a new compilation of each keystroke in C#, which
/// changes neither. It is kept with the text of the first file, and goes with it.
/// </summary>
internal static class ContractSets
{
    private const string Prefix = "message_contracts.";

    private static readonly ConditionalWeakTable<SourceText, Memory> Known = new();

    public static ContractSet Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        GeneratorOptions project = GeneratorOptions.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        ImmutableArray<Input> files = [.. options.AdditionalFiles.Select(file => Input.Of(file, options.AnalyzerConfigOptionsProvider, cancellationToken)).OfType<Input>()];
        if (files.IsEmpty)
        {
            return ContractSet.Of([], project, cancellationToken);
        }

        Memory memory = Known.GetOrCreateValue(files[0].Text);
        Entry? entry = memory.Last;
        if (entry is null || entry.Options != project || !entry.Files.SequenceEqual(files))
        {
            entry = new Entry(project, files, ContractSet.Of([.. files.Select(file => file.ToContractFile())], project, cancellationToken));
            memory.Last = entry;
        }

        return entry.Set;
    }

    /// <summary>A file as it is compared: its text by identity, and what options say of it.</summary>
    private sealed record Input(string Path, FileRole Role, SourceText Text, string Settings)
    {
        private ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

        public static Input? Of(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
        {
            AnalyzerConfigOptions own = provider.GetOptions(file);
            FileRole role = FileRoles.Of(file.Path, own);
            if (role is FileRole.None || file.GetText(cancellationToken) is not { } text)
            {
                return null;
            }

            ImmutableDictionary<string, string> options = own.Keys
                .Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                .ToImmutableDictionary(key => key, key => own.TryGetValue(key, out string? value) ? value : "", AnalyzerConfigOptions.KeyComparer);
            return new Input(file.Path, role, text, string.Join("\n", options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => option.Key + "=" + option.Value)))
            {
                Options = options,
            };
        }

        public bool Equals(Input? other) =>
            other is not null && Path == other.Path && Role == other.Role && ReferenceEquals(Text, other.Text) && Settings == other.Settings;

        public override int GetHashCode() => Path.GetHashCode();

        public ContractFile ToContractFile() => new(Path, Role, FileText.Of(Text))
        {
            Option = key => Options.TryGetValue(key, out string? value) ? value : null,
            OptionKeys = () => Options.Keys,
            Reader = (project, cancellationToken) => ParsedFiles.Of(Path, Role, Text, project, cancellationToken),
        };
    }

    private sealed record Entry(GeneratorOptions Options, ImmutableArray<Input> Files, ContractSet Set);

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
