using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking;

/// <summary>A file of a project, its text in memory.</summary>
internal sealed record ContractFile(string Path, FileRole Role, FileText Text)
{
    /// <summary>What <c>.editorconfig</c> files say of this file, by key; null for what they do not name.</summary>
    public Func<string, string?> Option { get; init; } = static _ => null;

    /// <summary>The keys of all that they say of it.</summary>
    public Func<IEnumerable<string>> OptionKeys { get; init; } = static () => [];

    /// <summary>What reads it, where that may be known already.</summary>
    public Func<GeneratorOptions, CancellationToken, ParsedFile?>? Reader { get; init; }

    public ParsedFile? Parse(GeneratorOptions options, CancellationToken cancellationToken) =>
        Reader is { } reader ? reader(options, cancellationToken) : ParsedFile.Parse(Path, Role, Text, options, cancellationToken);
}
