using MessageContracts.Analyzers.Tests.Material;

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
