namespace MessageContracts.Tests.Values;

public class CollectionTests
{
    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        ValueList<string> list = ["a", "b"];

        Assert.True(list.Equals(["a", "b"]));
        Assert.Equal(list.GetHashCode(), ((ValueList<string>)["a", "b"]).GetHashCode());
        Assert.False(list.Equals(["b", "a"]));
        Assert.Same(ValueList<string>.Empty, (ValueList<string>)[]);
    }

    [Fact]
    public void Maps_keep_their_order_and_are_equal_in_any()
    {
        ValueMap<int> map = new() { ["b"] = 1, ["a"] = 2 };
        ValueMap<int> other = new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 };

        Assert.Equal(["b", "a"], map.Keys);
        Assert.True(map.Equals(other));
        Assert.Equal(map.GetHashCode(), other.GetHashCode());
        Assert.False(map.Equals(new() { ["b"] = 1, ["a"] = 3 }));
    }

#pragma warning disable CA2244 // That a name is set twice is the point.
    [Fact]
    public void In_an_initializer_the_last_value_of_a_name_wins() =>
        Assert.Equal(2, new ValueMap<int> { ["a"] = 1, ["a"] = 2 }["a"]);
#pragma warning restore CA2244
}
