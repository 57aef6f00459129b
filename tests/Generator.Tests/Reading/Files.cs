using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Reads texts as if they were files.</summary>
internal static class Files
{
    public static Node? Read(string path, string text, out EquatableArray<Issue> issues, ReadLimits? limits = null)
    {
        IssueList list = new(path);
        Node? root = DocumentReader.Read(path, new FileText(text), limits ?? ReadLimits.Default, list, CancellationToken.None);
        issues = list.ToEquatableArray();
        return root;
    }

    /// <summary>A file without mistakes.</summary>
    public static Node Yaml(string text) => Clean(Read("a.yaml", text, out EquatableArray<Issue> issues), issues);

    public static Node Json(string text) => Clean(Read("a.json", text, out EquatableArray<Issue> issues), issues);

    public static SchemaDocument Schema(string text, out EquatableArray<Issue> issues, string path = "dir/a.b.yaml")
    {
        IssueList list = new(path);
        Node? root = DocumentReader.Read(path, new FileText(text), ReadLimits.Default, list, CancellationToken.None);
        SchemaDocument document = SchemaParser.Parse(path, path, root, list);
        issues = list.ToEquatableArray();
        return document;
    }

    public static Schema Schema(string text)
    {
        SchemaDocument document = Schema(text, out EquatableArray<Issue> issues);
        Assert.Empty(issues);
        return document.Root;
    }

    public static EventTable Table(string text, out EquatableArray<Issue> issues)
    {
        const string path = "dir/a.events.yaml";
        IssueList list = new(path);
        Node? root = DocumentReader.Read(path, new FileText(text), ReadLimits.Default, list, CancellationToken.None);
        EventTable table = EventTableParser.Parse(path, path, root, list);
        issues = list.ToEquatableArray();
        return table;
    }

    public static EventTable Table(string text)
    {
        EventTable table = Table(text, out EquatableArray<Issue> issues);
        Assert.Empty(issues);
        return table;
    }

    private static Node Clean(Node? root, EquatableArray<Issue> issues)
    {
        Assert.Empty(issues);
        return Assert.IsType<Node>(root);
    }
}
