using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class BindingTests
{
    private const string Take = "static ValueTask Take<T>(Received<T> received, System.Threading.CancellationToken token) where T : IMessage<T> => default; ";

    [Theory]
    [InlineData("ParcelSent<North>.BindingKey(speed: ⟦\"fasst\"⟧)", "No ParcelSent can have this routing key: Speed is one of slow, fast, never \"fasst\". Did you mean 'fast'?")]
    [InlineData("ParcelSent<AnyHouse>.BindingKey(⟦\"Praha\"⟧)", "No ParcelSent can have this routing key: To.City can never be the string \"Praha\", must match ^[a-z*.]+$.")]
    [InlineData("ParcelSent<AnyHouse>.BindingKey(toCity: ⟦\"*\"⟧)", "No ParcelSent can have this routing key: To.City is \"*\": '*' cannot stand in a routing key. Send another value, or add a replacement under `segments` in the event table.")]
    [InlineData("ParcelSent<AnyHouse>.BindingKey(count: ⟦\"many\"⟧)", "No ParcelSent can have this routing key: Count is a number, never \"many\".")]
    [InlineData("ParcelSent<AnyHouse>.BindingKey(count: ⟦\"0\"⟧)", "No ParcelSent can have this routing key: Count is the number 0, must be at least 1.")]
    [InlineData("Moved.BindingKey(tag: ⟦\"\"⟧)", "No Moved can have this routing key: Tag is empty, but a routing key has no empty segments. Set it.")]
    [InlineData("Moved.BindingKey(tag: ⟦\"a\"⟧)", "No Moved can have this routing key: Tag can never be the string \"a\" of 1 character, must have at least 2.")]
    public async Task A_value_that_no_message_has_is_reported(string key, string message) =>
        Assert.Equal(message, await Looking.Finds("MC0620", Looking.InMethod($"_ = {key};")));

    [Theory]
    [InlineData("await bus.Subscribe<Moved>(Take<Moved>, Moved.TopicWhere(id: ⟦\"10\"⟧));")]
    [InlineData("await bus.Subscribe<ParcelSent<North>>(Take<ParcelSent<North>>, ParcelSent<North>.TopicWhere(speed: ⟦\"x\"⟧));")]
    [InlineData("await bus.Subscribe<Moved>(Take<Moved>, new TopicFilter<Moved>([null, ⟦\"x\"⟧]));")]
    public async Task So_it_is_in_a_subscription(string statement) => _ = await Looking.Finds("MC0620", Looking.InMethod(Take + statement));

    [Theory]
    [InlineData("_ = ParcelSent<AnyHouse>.BindingKey(\"praha\", \"fast\", \"1\", \"n\"); _ = Moved.BindingKey();")]
    [InlineData("_ = Moved.BindingKey(tag: \"f40.build\"); _ = Moved.BindingKey(\"f40_build\"); _ = Moved.BindingKey(null, bus.ToString());")]
    [InlineData("await bus.Subscribe<Moved>(Take<Moved>, Moved.TopicWhere(\"ab\", \"9\")); _ = new TopicFilter<Moved>([\"ab\"]); await bus.Subscribe<Moved>(Take<Moved>);")]
    [InlineData("_ = Moved.BindingKey(\"_\");")]
    public Task Values_that_messages_may_have_are_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(Take + statement));
}
