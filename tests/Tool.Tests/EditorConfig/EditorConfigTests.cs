using MessageContracts.Tool.EditorConfig;
using MessageContracts.Tool.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Tool.Tests.EditorConfig;

/// <summary>An <c>.editorconfig</c> means to the tool what it means to the compiler.</summary>
public sealed class EditorConfigTests : IDisposable
{
    private const string Key = "message_contracts.mc0711.severity";

    private static readonly string[] Paths =
    [
        "/p/a.yaml", "/p/schemas/a.yaml", "/p/schemas/a.b.yaml", "/p/schemas/shop/a.yaml", "/p/schemas/shop/examples/a.json", "/p/schemas/shop/a10.yaml", "/p/schemas/shop/{a}.yaml",
        "/p/x/schemas/a.yaml", "/p/schemas/[a].yaml", "/p/schemas/A.YAML", "/p/schemas/a,b.yaml",
    ];

    private readonly Folder folder = new();

    /// <summary>The sections are asked of the compiler's own reader too.</summary>
    [Theory]
    [InlineData("*")]
    [InlineData("*.yaml")]
    [InlineData("schemas/**.yaml")]
    [InlineData("schemas/*.yaml")]
    [InlineData("/schemas/*.yaml")]
    [InlineData("schemas/**/*.yaml")]
    [InlineData("**/a.yaml")]
    [InlineData("a.yaml")]
    [InlineData("/a.yaml")]
    [InlineData("?.yaml")]
    [InlineData("{a,a.b}.yaml")]
    [InlineData("*.{yaml,json}")]
    [InlineData("schemas/{shop/**,a.*}")]
    [InlineData("a{1..12}.yaml")]
    [InlineData("[a-c].yaml")]
    [InlineData("[!a].yaml")]
    [InlineData("schemas/shop/**")]
    [InlineData("{a.b,{a,x}}.yaml")]
    public void A_section_has_the_files_that_it_has_for_the_compiler(string section)
    {
        string text = $"root = true\n[{section}]\n{Key} = none\n";
        AnalyzerConfigSet compiler = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse(text, "/p/.editorconfig") });
        EditorConfigFile ours = EditorConfigFile.Parse("/p", text.Split('\n'));

        Assert.Equal(
            Paths.Where(path => compiler.GetOptionsForSourcePath(path).AnalyzerOptions.ContainsKey(Key)),
            Paths.Where(path => ours.Find(path, Key) == "none"));
    }

    [Fact]
    public void The_last_section_and_the_nearest_file_count_up_to_the_root()
    {
        folder.Write(".editorconfig", $"[*]\n{Key} = error\nother = above\n");
        folder.Write("a/.editorconfig", $"; a comment\nroot = true\n[*.yaml]\n{Key} = none\nNEAR = a\n[b/*]\n{Key.ToUpperInvariant()} = warning\n");
        folder.Write("a/b/.editorconfig", "[*.json]\nnear = b\n");
        EditorConfigFolders folders = new();

        Assert.Equal("warning", folders.Find(Full("a/b/x.yaml"), Key));
        Assert.Equal("none", folders.Find(Full("a/x.yaml"), Key));
        Assert.Equal("error", folders.Find(Full("x.yaml"), Key));
        Assert.Equal("a", folders.Find(Full("a/b/x.yaml"), "near"));
        Assert.Equal("b", folders.Find(Full("a/b/x.json"), "near"));
        Assert.Null(folders.Find(Full("a/x.yaml"), "other"));
    }

    public void Dispose() => folder.Dispose();

    private string Full(string path) => folder[path].Replace('\\', '/');
}
