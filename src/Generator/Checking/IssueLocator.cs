using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking;

/// <summary>Finds where in a text a mistake stands that a model only knows by its pointer.</summary>
internal static class IssueLocator
{
    public static Issue Locate(ModelIssue issue, FileText text, CancellationToken cancellationToken)
    {
        Node? root = DocumentReader.Read(issue.Path, text, new ReadLimits(int.MaxValue, 1024), IssueList.Ignore, cancellationToken);
        SourceSpan span = root is null
            ? default
            : issue.Offset >= 0
                ? NodeLocator.LocateText(root, issue.Pointer, issue.Offset, issue.Length)
                : NodeLocator.Locate(root, issue.Pointer, issue.AtKey ? LocateTarget.Key : LocateTarget.Value);
        return new Issue(issue.Rule, issue.Path, span, issue.Arguments);
    }
}
