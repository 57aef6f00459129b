using MessageContracts.Generator.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MessageContracts.Tool.Converting;

/// <summary>Writes nodes as YAML in the manner of people: blocks, bare words where they are read back as they were, short lists on one line.</summary>
internal sealed class YamlText
{
    private const int LongestFlow = 100;

    private readonly Queue<JsonComment> comments;
    private readonly Emitter emitter;

    private YamlText(IEnumerable<JsonComment> comments, TextWriter text)
    {
        this.comments = new Queue<JsonComment>(comments);
        emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
    }

    public static string Of(Node root, IEnumerable<JsonComment> comments)
    {
        using StringWriter text = new() { NewLine = "\n" };
        YamlText yaml = new(comments, text);
        yaml.emitter.Emit(new StreamStart());
        yaml.emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        yaml.Write(root);
        yaml.WriteCommentsBefore(int.MaxValue);
        yaml.emitter.Emit(new DocumentEnd(isImplicit: true));
        yaml.emitter.Emit(new StreamEnd());
        return text.ToString().TrimEnd('\n');
    }

    private void Write(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                WriteMapping(node);
                break;
            case NodeKind.Sequence:
                WriteSequence(node);
                break;
            default:
                emitter.Emit(ScalarOf(node.Kind, node.Text));
                break;
        }
    }

    private void WriteMapping(Node node)
    {
        bool isEmpty = node.Members.Length == 0;
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isEmpty ? MappingStyle.Flow : MappingStyle.Block));
        foreach (Member member in node.Members)
        {
            WriteCommentsBefore(member.NameSpan.Start);
            emitter.Emit(ScalarOf(NodeKind.String, member.Name));
            Write(member.Value);
            WriteCommentBeside(member.Value);
        }

        emitter.Emit(new MappingEnd());
    }

    private void WriteSequence(Node node)
    {
        bool isFlow = IsFlow(node);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlow ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (Node item in node.Items)
        {
            if (!isFlow)
            {
                WriteCommentsBefore(item.Span.Start);
            }

            Write(item);
            if (!isFlow)
            {
                WriteCommentBeside(item);
            }
        }

        emitter.Emit(new SequenceEnd());
    }

    /// <summary>Whether a list stands on one line: short words without a comment between them.</summary>
    private bool IsFlow(Node node)
    {
        bool hasComment = comments.TryPeek(out JsonComment? next) && next.Span.Start < node.Span.Start + node.Span.Length;
        return !hasComment
            && node.Items.All(item => item.Kind is not (NodeKind.Mapping or NodeKind.Sequence) && !item.Text.Contains('\n', StringComparison.Ordinal))
            && node.Items.Sum(item => item.Text.Length + 2) <= LongestFlow;
    }

    private void WriteCommentsBefore(int offset)
    {
        while (comments.TryPeek(out JsonComment? comment) && comment.Span.Start < offset)
        {
            WriteComment(comments.Dequeue(), isInline: false);
        }
    }

    /// <summary>A comment at the end of a value's line stays there.</summary>
    private void WriteCommentBeside(Node value)
    {
        bool isScalar = value.Kind is not (NodeKind.Mapping or NodeKind.Sequence) && !value.Text.Contains('\n', StringComparison.Ordinal);
        if (isScalar && comments.TryPeek(out JsonComment? comment) && comment.Span.StartLine == value.Span.EndLine && comment.Span.EndLine == value.Span.EndLine)
        {
            WriteComment(comments.Dequeue(), isInline: true);
        }
    }

    private void WriteComment(JsonComment comment, bool isInline)
    {
        foreach (string line in comment.Text.Split('\n'))
        {
            emitter.Emit(new Comment(line.Trim().TrimStart('*').Trim(), isInline));
        }
    }

    /// <summary>A text is quoted where YAML would read something else.</summary>
    private static Scalar ScalarOf(NodeKind kind, string text)
    {
        ScalarStyle style = kind != NodeKind.String ? ScalarStyle.Plain
            : text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
            : CoreSchema.Resolve(text, out _) != NodeKind.String || CoreSchema.IsNotFinite(text) || text is "<<" or "=" ? ScalarStyle.SingleQuoted
            : ScalarStyle.Any;
        return new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }
}
