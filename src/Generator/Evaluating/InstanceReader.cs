using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Evaluating;

/// <summary>Reads the file of a message that is to be evaluated.</summary>
internal static class InstanceReader
{
    /// <summary>The file's root value; null where a mistake has cut it short: what it then lacks says nothing.</summary>
    public static Node? Read(string path, FileText text, ReadLimits limits, IssueList issues, CancellationToken cancellationToken)
    {
        int before = issues.Count;
        Node? root = DocumentReader.Read(path, text, limits, issues, cancellationToken);
        return issues.Count == before || IsWhole(issues, before) ? root : null;
    }

    // Of two members of one name the first counts, and nothing is lost of the others.
    private static bool IsWhole(IssueList issues, int before) =>
        issues.ToEquatableArray().Skip(before).All(issue => issue.Rule == ReadingDiagnostics.DuplicateKey);
}
