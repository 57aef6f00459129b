using System.Text;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Modeling;

/// <summary>Files that are hardly files: one diagnostic each, and the types of all others are still made.</summary>
public class BadFilesTests
{
    [Theory]
    [InlineData("MC0102", "⟦⟧")]
    [InlineData("MC0101", "type: ⟦⟧[object\n")]
    public async Task Text(string id, string marked)
    {
        TestProject project = TestProject.Of(("a.yaml", marked.Replace("⟦⟧", "", StringComparison.Ordinal)), ("b.yaml", "{type: object, properties: {a: {$ref: a.yaml}}}"));

        Assert.Equal([id], (await Mistakes.Of(project)).Select(found => found.Id));
        Assert.Contains("record B", project.Run().Source("b.yaml"), StringComparison.Ordinal);
        Assert.Empty(project.Run().Complaints());
    }

    [Fact]
    public async Task NotUtf8()
    {
        TestProject project = TestProject.Of(("b.yaml", "{type: object}")).Write("a.yaml", [.. Encoding.UTF8.GetBytes("type: object\ndescription: "), 0xFF, 0xFE, 0x0A]);

        Assert.Equal(["MC0103"], (await Mistakes.Of(project)).Select(found => found.Id));
    }

    [Fact]
    public async Task TooLarge()
    {
        TestProject project = TestProject.Of(("a.yaml", "type: object\n# " + new string('x', 100)), ("b.yaml", "{type: object}")).Set("MessageContractsMaxFileBytes", "64");

        Assert.Equal(["MC0104"], (await Mistakes.Of(project)).Select(found => found.Id));
    }

    [Fact]
    public async Task TooDeep()
    {
        string deep = string.Concat(Enumerable.Repeat("{not: ", 80)) + "{}" + new string('}', 80);

        Assert.Equal(["MC0105"], (await Mistakes.Of(TestProject.Of(("a.yaml", deep)))).Select(found => found.Id));
    }
}
