using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>
/// The pages, done step by step in fresh projects with our packages: each block is written to the file it names. Where output
/// follows, the program is built without a warning and run; where generated code follows, it must have been generated.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class DocumentationTests(PackageFeed feed)
{
    [Theory]
    [InlineData("README.md", "Shop", "MessageContracts.Generator", 1)]
    [InlineData("README.md", "Senders", "MessageContracts", 3)]
    [InlineData("docs/routing.md", "Routes", "MessageContracts", 1)]
    public void Programs_write_what_the_page_says(string page, string name, string package, int outputs)
    {
        FreshProject project = FreshProject.Create(feed, name, package);
        int seen = 0;
        foreach (DocumentBlock block in DocumentBlock.Of(page).Where(block => block.Project == name))
        {
            if (block.IsOutput)
            {
                string output = project.Run();
                Assert.True(block.Text == output, $"{page} says:\n{block.Text}\nthe program wrote:\n{output}");
                seen++;
            }
            else
            {
                project.Write(block.Path, block.Text);
            }
        }

        Assert.Equal(outputs, seen);
    }

    [Fact]
    public void The_mapping_page_shows_what_is_generated()
    {
        FreshProject project = FreshProject.Create(feed, "Zoo", "MessageContracts.Generator");
        IReadOnlyList<DocumentBlock> blocks = DocumentBlock.Of("docs/mapping.md");
        foreach (DocumentBlock block in blocks.Where(block => !block.IsGenerated))
        {
            project.Write(block.Path, block.Text);
        }

        project.Build("-warnaserror", "-p:EmitCompilerGeneratedFiles=true").MustSucceed();
        string[] files = Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.g.cs", SearchOption.AllDirectories);
        foreach (DocumentBlock block in blocks.Where(block => block.IsGenerated))
        {
            string file = Assert.Single(files, file => Path.GetFileName(file) == Path.GetFileName(block.Path));
            HashSet<string> generated = [.. File.ReadLines(file)];
            Assert.All(block.Text.TrimEnd().Split('\n'), line => Assert.Contains(line, generated));
        }
    }

    [Fact]
    public void Every_pinned_package_has_its_reason()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/dependencies.md"));
        string[] pins = File.ReadAllLines(Repository.PathOf("Directory.Packages.props"));
        foreach (string[] pin in pins.Where(line => line.Contains("<PackageVersion ", StringComparison.Ordinal)).Select(line => line.Split('"')))
        {
            Assert.Contains($"| {pin[1]} | {pin[3]} | ", page, StringComparison.Ordinal);
        }
    }
}
