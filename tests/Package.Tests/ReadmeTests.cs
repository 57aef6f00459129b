using MessageContracts.Package.Tests.Feed;

namespace MessageContracts.Package.Tests;

/// <summary>
/// The README, done step by step in fresh projects with our packages: each block is written to the file it names, and where output
/// follows, the program is built without a warning and run.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class ReadmeTests(PackageFeed feed)
{
    [Fact]
    public void Contracts_of_your_own_are_generated_and_published() => Follow("Shop", outputs: 1, "MessageContracts.Generator");

    [Fact]
    public void Ready_made_contracts_need_no_generator() => Follow("Senders", outputs: 3, "MessageContracts");

    private void Follow(string name, int outputs, string package)
    {
        FreshProject project = FreshProject.Create(feed, name, package);
        int seen = 0;
        foreach (ReadmeBlock block in ReadmeBlock.All.Where(block => block.Project == name))
        {
            if (block.IsOutput)
            {
                Assert.Equal(block.Text, project.Run());
                seen++;
            }
            else
            {
                project.Write(block.Path, block.Text);
            }
        }

        Assert.Equal(outputs, seen);
    }
}
