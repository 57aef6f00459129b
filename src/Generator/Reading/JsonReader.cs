using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Reading;

/// <summary>Reads JSON (RFC 8259) strictly. After an error what was read above it is kept, as in <see cref="YamlReader"/>.</summary>
internal sealed class JsonReader(
    string content, SourcePositions positions, ReadLimits limits, IssueList issues, CancellationToken cancellationToken)
{
    private readonly StackBuffer<Member> members = new();
    private readonly StackBuffer<Node> items = new();
    private int at;
    private bool stopped;

    public Node? Read()
    {
        at = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        SkipWhitespace();
        if (at == content.Length)
        {
            issues.Add(ReadingDiagnostics.Empty, positions.Span(0, 0));
            return null;
        }

        Node? root = ReadValue(0);
        SkipWhitespace();
        if (!stopped && at < content.Length)
        {
            Fail(at, "nothing may follow the value; remove what stands here.");
        }

        return root;
    }

    private Node? ReadValue(int depth)
    {
        int start = at;
        switch (at < content.Length ? content[at] : '\0')
        {
            case '{':
                return ReadObject(depth + 1);
            case '[':
                return ReadArray(depth + 1);
            case '"':
                return ReadString() is { } text ? Scalar(NodeKind.String, text, start) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadLiteral();
        }
    }

    private Node? ReadObject(int depth)
    {
        int start = at;
        if (!TryOpen(depth))
        {
            return null;
        }

        int first = members.Count;
        MemberNames names = new(members, first);
        while (!Closes('}', members.Count > first || names.HasRefused) && ReadMember(depth, out Member member))
        {
            if (names.TryClaim(member.Name, member.NameSpan, issues))
            {
                members.Push(member);
            }
        }

        return new Node(NodeKind.Mapping, "", Span(start)) { Members = members.Take(first) };
    }

    private bool ReadMember(int depth, out Member member)
    {
        member = default;
        int start = at;
        if (at == content.Length || content[at] != '"')
        {
            return Fail(at, JsonErrors.ExpectedName(content, at));
        }

        if (ReadString() is not { } name)
        {
            return false;
        }

        SourceSpan nameSpan = Span(start);
        SkipWhitespace();
        if (at == content.Length || content[at] != ':')
        {
            return Fail(at, "the name needs a ':' after it.");
        }

        at++;
        SkipWhitespace();
        Node? value = ReadValue(depth);
        member = new Member(name, nameSpan, value!);
        return value is not null;
    }

    private Node? ReadArray(int depth)
    {
        int start = at;
        if (!TryOpen(depth))
        {
            return null;
        }

        int first = items.Count;
        while (!Closes(']', items.Count > first) && ReadValue(depth) is { } item)
        {
            items.Push(item);
        }

        return new Node(NodeKind.Sequence, "", Span(start)) { Items = items.Take(first) };
    }

    private bool TryOpen(int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > limits.MaxDepth)
        {
            issues.Add(ReadingDiagnostics.TooDeep, positions.Span(at, at + 1), $"{limits.MaxDepth}");
            Stop();
            return false;
        }

        at++;
        return true;
    }

    /// <summary>Moves over the closing bracket, or the comma before a further entry; true also where reading has stopped.</summary>
    private bool Closes(char bracket, bool hasEntries)
    {
        SkipWhitespace();
        if (at < content.Length && content[at] == bracket)
        {
            at++;
            return true;
        }

        if (!stopped && hasEntries)
        {
            if (at == content.Length || content[at] != ',')
            {
                return !Fail(at, JsonErrors.ExpectedComma(content, at, bracket));
            }

            at++;
            SkipWhitespace();
            if (at < content.Length && content[at] == bracket)
            {
                return !Fail(at, $"JSON has no comma before '{bracket}'; remove it.");
            }
        }

        return stopped;
    }

    private Node? ReadNumber()
    {
        int start = at;
        at = JsonScalars.SkipNumber(content, at, out bool isInteger);
        if (at < 0)
        {
            at = start;
            Fail(start, "this is no JSON number.");
            return null;
        }

        return Scalar(isInteger ? NodeKind.Integer : NodeKind.Number, content.Substring(start, at - start), start);
    }

    private Node? ReadLiteral()
    {
        int start = at;
        (NodeKind kind, string word) = (at < content.Length ? content[at] : '\0') switch
        {
            't' => (NodeKind.Boolean, "true"),
            'f' => (NodeKind.Boolean, "false"),
            _ => (NodeKind.Null, "null"),
        };
        if (string.CompareOrdinal(content, at, word, 0, word.Length) != 0)
        {
            Fail(at, JsonErrors.ExpectedValue(content, at));
            return null;
        }

        at += word.Length;
        return Scalar(kind, word, start);
    }

    private string? ReadString()
    {
        int start = at;
        string? text = JsonScalars.ReadString(content, ref at, out string? error);
        if (text is null)
        {
            Fail(error == JsonScalars.Unclosed ? start : at, error!);
        }

        return text;
    }

    private Node Scalar(NodeKind kind, string text, int start) => new(kind, text, Span(start));

    private SourceSpan Span(int start) => positions.Span(start, at);

    private void SkipWhitespace()
    {
        while (at < content.Length && content[at] is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }
    }

    /// <summary>Reports the error and ends reading; always false.</summary>
    private bool Fail(int offset, string reason)
    {
        if (!stopped)
        {
            issues.Add(ReadingDiagnostics.Syntax, positions.Span(offset, offset + 1), "JSON", reason);
            Stop();
        }

        return false;
    }

    private void Stop()
    {
        stopped = true;
        at = content.Length;
    }
}
