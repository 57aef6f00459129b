using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Validating;

/// <summary>Judges messages by one schema.</summary>
internal sealed class MessageJudge(DocumentScope scope, SchemaPlaces places, int maxBytes)
{
    private const string Json = "message.json";
    private const string Yaml = "message.yaml";

    private readonly ReadLimits limits = ReadLimits.Default with { MaxBytes = maxBytes };
    private readonly SchemaMemory memory = new(scope);
    private readonly QuickReader quick = new(ReadLimits.Default with { MaxBytes = maxBytes });

    /// <summary>What is wrong with each of many messages, most of which are expected to be valid.</summary>
    public IReadOnlyList<Report>[] JudgeMany(IReadOnlyList<MessageText> messages) =>
        [.. messages.Select(message => IsPlainlyValid(message) ? [] : Judge(message))];

    /// <summary>Whether a message is valid for certain: told without noting where its values stand, so much faster. Any other is to be judged.</summary>
    public bool IsPlainlyValid(MessageText message) =>
        !message.IsYaml && quick.Read(message.Utf8) is { } tree && SchemaEvaluator.Fits(memory, scope.Root, tree, CancellationToken.None);

    /// <summary>What is wrong with a message; nothing for a valid one.</summary>
    public IReadOnlyList<Report> Judge(MessageText message)
    {
        string path = message.IsYaml ? Yaml : Json;
        IssueList list = new(path);
        Node? root = InstanceReader.Read(path, new FileText(message.Content), limits, list, CancellationToken.None);
        IReadOnlyList<Finding> findings = root is null ? [] : SchemaEvaluator.Evaluate(memory, scope.Root, InstanceTree.Of(root), CancellationToken.None);
        return list.Count + findings.Count == 0 ? [] : Reports(message, list, findings, root);
    }

    private List<Report> Reports(MessageText message, IssueList issues, IReadOnlyList<Finding> findings, Node? root) =>
    [
        .. issues.ToEquatableArray().Select(issue => Report.Of(issue, message.File, message.Line)),
        .. findings.Select(finding => Told(finding, message, root!)),
    ];

    private Report Told(Finding finding, MessageText message, Node root)
    {
        string place = finding.InstancePointer.Length == 0 ? "(root)" : finding.InstancePointer;
        return new Report(
            RuleSeverity.Error, "json-schema/" + finding.Keyword, $"{place}: {finding.Message}", SourcePlace.Of(message.File, finding.Span, message.Line))
        {
            Violation = new ViolationDetail(
                finding.InstancePointer,
                finding.Keyword,
                finding.SchemaLocation,
                places.Find(finding.SchemaLocation, out Node? wanted),
                NodeLocator.Find(root, finding.InstancePointer),
                wanted),
        };
    }
}
