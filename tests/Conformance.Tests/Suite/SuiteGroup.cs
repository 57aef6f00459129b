namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>One schema of the suite with its tests.</summary>
/// <param name="Draft">The draft's folder, such as <c>draft7</c>.</param>
/// <param name="File">Such as <c>optional/format/date</c>.</param>
/// <param name="Index">The group's number in its file.</param>
/// <param name="Documents">The documents beside the schema, by name: only tests of ours have any.</param>
internal sealed record SuiteGroup(
    string Draft,
    string File,
    int Index,
    string Description,
    string Schema,
    IReadOnlyList<(string Name, string Text)> Documents,
    IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>The namespace and the file stem of what is generated: one a group, so that no two share a <c>$id</c>.</summary>
    public string Name { get; } = string.Concat(File.Split('/', '-', '_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + Index;

    /// <summary>The schema's file, and after it all that it may refer to.</summary>
    public IEnumerable<SuiteText> Files() =>
    [
        new SuiteText($"/schemas/suite/Schema{Name}.json", Schema),
        .. Documents.Select(document => new SuiteText("/schemas/suite/" + document.Name, document.Text)),
        .. Remotes.For(this),
    ];
}

/// <param name="Data">The instance, as JSON text.</param>
internal sealed record SuiteTest(string Description, string Data, bool Valid);
