namespace MessageContracts.Tests.Values;

public class OptionalTests
{
    [Fact]
    public void Null_is_a_value_and_the_default_is_none()
    {
        Optional<string?> text = null;
        Optional<long?> none = null;
        Optional<long?> five = 5;
        Optional<long?> absent = default;

        Assert.True(text.IsSet);
        Assert.Null(text.Value);
        Assert.True(none.IsSet);
        Assert.Equal(5, five.Value);
        Assert.False(absent.IsSet);
        Assert.Equal(Optional<long?>.Absent, absent);
        Assert.NotEqual(none, absent);
    }

    [Fact]
    public void An_absent_value_cannot_be_had()
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Optional<int>.Absent.Value);

        Assert.Contains("absent", e.Message, StringComparison.Ordinal);
        Assert.Equal("(absent)", Optional<int>.Absent.ToString());
    }
}
