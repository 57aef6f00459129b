using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking;

/// <summary>Finds where in a text a mistake stands that a model only knows by its pointer.</summary>
internal static class IssueLocator
{
    public static Issue Locate(ModelIssue issue, FileText text, CancellationToken cancellationToken) =>
        Locate(issue, Read(issue.Path, text, cancellationToken));

    /// <param name="issue">What is wrong.</param>
    /// <param name="root">The root of its file; null where nothing could be read.</param>
    public static Issue Locate(ModelIssue issue, Node? root)
    {
        SourceSpan span = root is null
            ? default
            : issue.Offset >= 0
                ? NodeLocator.LocateText(root, issue.Pointer, issue.Offset, issue.Length)
                : NodeLocator.Locate(root, issue.Pointer, issue.AtKey ? LocateTarget.Key : LocateTarget.Value);
        return new Issue(issue.Rule, issue.Path, span, issue.Arguments);
    }

    /// <summary>The tree of a file in which places are looked for; its mistakes are told elsewhere.</summary>
    public static Node? Read(string path, FileText text, CancellationToken cancellationToken) =>
        DocumentReader.Read(path, text, new ReadLimits(int.MaxValue, 1024), IssueList.Ignore, cancellationToken);
}
