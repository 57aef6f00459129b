using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Caching;

/// <summary>
/// What each kind of edit runs again. A row is a step, a column a run reason; a step without a row has run nothing but
/// <see cref="IncrementalStepRunReason.Cached"/>. The project: <c>order.yaml</c> (a message) uses <c>address.yaml</c> and an own
/// type; <c>note.yaml</c> is a message beside it; <c>stand-alone.yaml</c> uses nothing and is used by nobody.
/// </summary>
public class RunReasonTests
{
    private const string Order = """
        type: object
        required: [id, to]
        properties:
          id: {type: integer}
          to: {$ref: address.yaml}
        """;

    private const string Address = """
        type: object
        required: [street]
        properties:
          street: {type: string}
        """;

    private const string Table = """
        family: Shop
        topics: {main: 'shop.{what}'}
        messages:
          - files: '{what}.sent.yaml'
          - {name: Order, schema: order.yaml, topic: 'shop.order.{id}'}
        """;

    [Fact]
    public void Nothing() => After(project => project).AssertRan("");

    [Fact]
    public void CSharpEdit() => After(project => project.WriteCSharp("class Program { static void Main() { } }")).AssertRan("");

    /// <summary>Analyzers judge examples; nothing is generated of them, and nothing looks at them again.</summary>
    [Fact]
    public void ExampleEdit()
    {
        TestProject project = TestProject.Of(("order.yaml", Order), ("address.yaml", Address), ("examples/order.json", "{}"));
        project.Run().AssertClean();
        Generation generation = project.Write("examples/order.json", """{ "id": 1 }""").Run();

        new RunReasons(generation).AssertRan("");
        Assert.All(generation.OutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>How severe a mistake in a file is concerns analyzers.</summary>
    [Fact]
    public void SeverityOption() => After(project => project.SetFor("address.yaml", "message_contracts.MC0711.severity", "error")).AssertRan("""
        Options     1 Unchanged
        """);

    [Fact]
    public void SameTextAgain() => After(project => project.Write("address.yaml", Address)).AssertRan("""
        Parse       1 Unchanged
        """);

    [Fact]
    public void CommentOnly() => After(project => project.Write("address.yaml", "# Where it goes.\n" + Address)).AssertRan("""
        Parse       1 Unchanged
        """);

    [Fact]
    public void LayoutOnly() => After(project => project.Write("address.yaml", "{type: object, required: [street], properties: {street: {type: string}}}")).AssertRan("""
        Parse       1 Unchanged
        """);

    [Fact]
    public void LeafEdit() => After(project => project.Write("stand-alone.yaml", "type: object\nproperties: {b: {type: integer}}")).AssertRan("""
        Parse       1 Modified
        Schema      1 Modified
        Surface     1 Unchanged
        Resolve     1 Modified
        Model       1 Modified
        Names       1 Unchanged
        Emit        1 Modified
        """);

    /// <summary>Who only names the file's type does not look again.</summary>
    [Fact]
    public void ReferencedFileEdit() => After(project => project.Write("address.yaml", Address + "\n  city: {type: string}")).AssertRan("""
        Parse       1 Modified
        Schema      1 Modified
        Surface     1 Unchanged
        Referenced  1 Modified
        Library     1 Modified
        Resolve     1 Modified, 3 Unchanged
        Model       1 Modified
        Names       1 Unchanged
        Emit        1 Modified
        """);

    /// <summary>Its type is called otherwise, so the one file that uses it changes too.</summary>
    [Fact]
    public void ReferencedTypeRenamed() => After(project => project.Write("address.yaml", "x-csharp-name: Place\n" + Address)).AssertRan("""
        Parse       1 Modified
        Schema      1 Modified
        Surface     1 Unchanged
        Referenced  1 Modified
        Library     1 Modified
        Resolve     2 Modified, 2 Unchanged
        Model       2 Modified
        Names       1 Modified, 1 Unchanged
        Clashes     1 Unchanged
        Emit        2 Modified
        """);

    /// <summary>Who merges the file's schema, as <c>allOf</c> does, looks again.</summary>
    [Fact]
    public void BaseEdit()
    {
        TestProject project = TestProject.Of(("base.yaml", "type: object\nproperties: {a: {type: string}}"), ("derived.yaml", "allOf: [{$ref: base.yaml}]"), ("stand-alone.yaml", "type: object"));
        project.Run().AssertClean();

        new RunReasons(project.Write("base.yaml", "type: object\nproperties: {a: {type: integer}}").Run()).AssertRan("""
            Parse       1 Modified
            Schema      1 Modified
            Surface     1 Unchanged
            Referenced  1 Modified
            Library     1 Modified
            Resolve     2 Modified, 1 Unchanged
            Model       2 Modified
            Names       2 Unchanged
            Emit        2 Modified
            """);
    }

    [Fact]
    public void Rename() => After(project => project.Rename("stand-alone.yaml", "renamed.yaml")).AssertRan("""
        Parse       1 Modified
        Schema      1 Modified
        Surface     1 Modified
        Index       1 Modified
        Referenced  1 Unchanged
        Resolve     1 Modified, 3 Unchanged
        Model       1 Modified
        Names       1 Modified
        Clashes     1 Unchanged
        Emit        1 Modified
        Report      1 Unchanged
        """);

    [Fact]
    public void FileAdded() => After(project => project.Write("added.yaml", "type: object")).AssertRan("""
        Parse       1 New
        Schema      1 New
        Surface     1 New
        Index       1 Modified
        Referenced  1 Unchanged
        Resolve     1 New, 4 Unchanged
        Model       1 New
        Names       1 New
        Clashes     1 Unchanged
        Emit        1 New
        Report      1 Unchanged
        """);

    [Fact]
    public void FileRemoved() => After(project => project.Remove("stand-alone.yaml")).AssertRan("""
        Parse       1 Removed
        Schema      1 Removed
        Surface     1 Removed
        Index       1 Modified
        Referenced  1 Unchanged
        Resolve     3 Unchanged, 1 Removed
        Model       1 Removed
        Names       1 Removed
        Clashes     1 Unchanged
        Emit        1 Removed
        Report      1 Unchanged
        """);

    [Fact]
    public void EventTableComment() => After(project => project.Write("shop.events.yaml", "# The shop.\n" + Table)).AssertRan("""
        Parse       1 Unchanged
        """);

    [Fact]
    public void EventTableEdit() => After(project => project.Write("shop.events.yaml", Table.Replace("shop.order", "shop.ordered", StringComparison.Ordinal))).AssertRan("""
        Parse       1 Modified
        Table       1 Modified
        Index       1 Modified
        Referenced  1 Unchanged
        Resolve     2 Modified, 2 Unchanged
        Model       1 Modified, 1 Unchanged
        Names       1 Unchanged
        Family      1 Modified
        Emit        1 Modified
        EmitFamily  1 Unchanged
        Report      1 Unchanged
        """);

    /// <summary>Where no schema has a format, nothing beyond reading runs.</summary>
    [Fact]
    public void FormatsOptionEdit() => After(project => project.Set("MessageContractsFormats", "annotation")).AssertRan("""
        Options     1 Modified
        Parse       5 Unchanged
        Resolve     4 Unchanged
        Family      1 Unchanged
        """);

    [Fact]
    public void OptionEdit() => After(project => project.Set("MessageContractsNamespace", "Other")).AssertRan("""
        Options     1 Modified
        Parse       5 Unchanged
        Resolve     4 Modified
        Model       4 Modified
        Names       4 Modified
        Clashes     1 Unchanged
        Family      1 Modified
        Emit        4 Modified
        EmitFamily  1 Modified
        """);

    [Fact]
    public void UnrelatedOptionEdit() => After(project => project.Set("Version", "2.0")).AssertRan("""
        Options     1 Unchanged
        """);

    private static RunReasons After(Func<TestProject, TestProject> edit)
    {
        TestProject project = TestProject.Of(
            ("shop.events.yaml", Table),
            ("order.yaml", Order),
            ("address.yaml", Address),
            ("note.sent.yaml", "type: object\nproperties: {text: {type: string}}"),
            ("stand-alone.yaml", "type: object\nproperties: {a: {type: integer}}"));
        project.Run().AssertClean();
        return new RunReasons(edit(project).Run());
    }
}
