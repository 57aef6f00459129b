using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Checking.Examples;

/// <summary>Judges the example files by their schemas. What is wrong is told in the example, with the keyword's place in its schema beside it.</summary>
/// <param name="contracts">The schemas.</param>
/// <param name="flawed">The files with errors: by them nothing can be judged, and their mistakes are told already.</param>
/// <param name="limits">How much is read of an example.</param>
internal sealed class ExampleCheck(LinkedContracts contracts, ISet<string> flawed, ReadLimits limits)
{
    private readonly Dictionary<string, SchemaMemory?> memories = new(StringComparer.Ordinal);

    public IReadOnlyList<Issue> Check(ContractFile example, CancellationToken cancellationToken)
    {
        IssueList issues = new(example.Path);
        Node? root = InstanceReader.Read(example.Path, example.Text, limits, issues, cancellationToken);
        IReadOnlyList<Surface> schemas = ExampleMatcher.Find(example.Path, contracts.Index);
        if (schemas.Count != 1)
        {
            issues.Add(ExampleDiagnostics.UnknownSchema, root?.Underline ?? default, Missing(example.Path, schemas), Meant(example.Path, schemas));
            return issues.ToEquatableArray();
        }

        string schema = schemas[0].Path;
        return root is null || MemoryOf(schema) is not { } memory
            ? issues.ToEquatableArray()
            : [.. issues.ToEquatableArray(), .. SchemaEvaluator.Evaluate(memory, contracts.Scope(schema).Root, InstanceTree.Of(root), cancellationToken).Select(finding => Told(finding, example.Path, schema, root))];
    }

    private Issue Told(Finding finding, string path, string schema, Node root)
    {
        RelatedPlace? place = contracts.Locate(finding.SchemaLocation);
        string where = place is null
            ? finding.SchemaLocation
            : $"{contracts.DisplayPath(place.Path)}:{place.Span.StartLine + 1}:{place.Span.StartColumn + 1}";
        string at = finding.InstancePointer.Length == 0 ? "it" : $"'{finding.InstancePointer}'";
        string[] arguments = [$"'{contracts.DisplayPath(schema)}'", at, finding.Message, finding.Keyword, where];
        return new Issue(ExampleDiagnostics.InvalidExample, path, Underlined(finding, root), EquatableArray<string>.Own(arguments))
        {
            Related = place is null ? default : EquatableArray<RelatedPlace>.Own([place]),
        };
    }

    /// <summary>A value of several lines is not underlined as a whole, but told by its name.</summary>
    private static SourceSpan Underlined(Finding finding, Node root) =>
        finding.Span.StartLine == finding.Span.EndLine ? finding.Span : NodeLocator.Locate(root, finding.InstancePointer, LocateTarget.Value);

    /// <summary>What is known of a schema's evaluation; null where the schema, or one that it refers to, has errors.</summary>
    private SchemaMemory? MemoryOf(string schema)
    {
        if (!memories.TryGetValue(schema, out SchemaMemory? memory))
        {
            DocumentScope scope = contracts.Scope(schema);
            memories[schema] = memory = scope.Documents.Any(document => flawed.Contains(document.Document.Path)) ? null : new SchemaMemory(scope);
        }

        return memory;
    }

    private string Missing(string path, IReadOnlyList<Surface> schemas) => schemas.Count == 0
        ? $"no schema file is called '{ExampleMatcher.StemOf(path)}'"
        : $"its schema could be {string.Join(" or ", schemas.Select(schema => $"'{contracts.DisplayPath(schema.Path)}'"))}";

    private string Meant(string path, IReadOnlyList<Surface> schemas) => schemas.Count == 0
        ? Spelling.DidYouMean(ExampleMatcher.StemOf(path), [.. contracts.Index.Surfaces.Select(surface => surface.Stem)])
            + " Name it after its schema, with '+' and more behind that where there are several."
        : " Put it into a folder 'examples' beside the one that is meant.";
}
