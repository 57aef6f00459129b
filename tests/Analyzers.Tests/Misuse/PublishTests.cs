using System.Globalization;
using MessageContracts.Analyzers.Tests.Material;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class PublishTests
{
    private const string Moved = "Moved moved = new() { Tag = \"ab\", Id = 1 }; Moved? maybe = moved; ";

    [Theory]
    [InlineData("moved.⟦Publish⟧(bus);")]
    [InlineData("bus.⟦Publish⟧(moved);")]
    [InlineData("new Moved { Tag = \"ab\", Id = 1 }.⟦Publish⟧();")]
    [InlineData("moved.⟦Publish⟧(bus).AsTask();")]
    [InlineData("moved.⟦Publish⟧(bus).ConfigureAwait(false);")]
    [InlineData("maybe?.⟦Publish⟧(bus);")]
    [InlineData("Action later = () => moved.⟦Publish⟧(bus); later();")]
    [InlineData("void Later() => moved.⟦Publish⟧(bus); Later();")]
    public async Task Nobody_waiting_is_reported_at_the_name(string statement) =>
        _ = await Looking.Finds("MC0619", Looking.InMethod(Moved + statement));

    [Theory]
    [InlineData("new Address { City = \"a\", Box = 1 }.Publish(bus);", "This type is a part of messages, not a message")]
    [InlineData("new Label(\"abc\").Publish(bus);", "This type is a part of messages, not a message")]
    [InlineData("ParcelSent<AnyHouse> sent = null!; sent.Publish(bus);", "cannot be published. Publish with a concrete one.")]
    public async Task What_cannot_be_published_is_an_error_of_the_compiler_alone(string statement, string message)
    {
        string program = Looking.InMethod(statement);
        Diagnostic error = Assert.Single(Looking.Errors(program));
        Assert.Equal("CS0619", error.Id);
        Assert.Contains(message, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await Looking.At(program, compiles: false));
    }

    [Theory]
    [InlineData("moved.Publish(bus);", "MC0619")]
    [InlineData("moved.Publish(bus).Preserve();", "MC0619")]
    [InlineData("(moved.Publish(bus)).AsTask().ConfigureAwait(false);", "MC0619")]
    [InlineData("new Label(\"abc\").Publish(bus);", "CS0619")]
    public async Task The_compilers_warning_of_the_same_is_not_said_too(string statement, string id)
    {
        string program = Looking.InMethod(Moved + statement);
        Assert.Equal("CS4014", Assert.Single(Looking.Warnings(program)).Id);
        Assert.Equal([id], (await Looking.AllAt(program)).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("await moved.Publish(bus);")]
    [InlineData("var task = moved.Publish(bus); await task;")]
    [InlineData("_ = moved.Publish(bus);")]
    [InlineData("await Task.WhenAll(moved.Publish(bus).AsTask());")]
    [InlineData("Func<Task> later = async () => await moved.Publish(bus); await later();")]
    [InlineData("Func<ValueTask<PublishReceipt>> later = () => moved.Publish(bus); await later();")]
    [InlineData("new Other().Publish();")]
    public Task Waiting_keeping_and_other_methods_are_let_be(string statement) =>
        Looking.FindsNothing("class Other { public Task Publish() => Task.CompletedTask; }" + Looking.InMethod(Moved + statement));
}
