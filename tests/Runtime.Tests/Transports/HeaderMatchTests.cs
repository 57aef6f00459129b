namespace MessageContracts.Tests.Transports;

public class HeaderMatchTests
{
    private static readonly ValueMap<JsonAny> Headers = new() { ["type"] = "Tag", ["id"] = 1.0, ["none"] = JsonAny.Null };

    [Fact]
    public void All_needs_every_header_to_be_equal()
    {
        Assert.True(new HeaderMatch(new() { ["type"] = "Tag", ["id"] = 1 }).IsMatch(Headers));
        Assert.False(new HeaderMatch(new() { ["type"] = "Tag", ["id"] = "1" }).IsMatch(Headers));
        Assert.False(new HeaderMatch(new() { ["missing"] = JsonAny.Null }).IsMatch(Headers));
        Assert.True(new HeaderMatch(new() { ["none"] = JsonAny.Null }).IsMatch(Headers));
        Assert.True(new HeaderMatch([]).IsMatch(Headers));
    }

    [Fact]
    public void Any_needs_one_header_to_be_equal()
    {
        Assert.True(new HeaderMatch(new() { ["type"] = "Untag", ["id"] = 1 }, All: false).IsMatch(Headers));
        Assert.False(new HeaderMatch(new() { ["type"] = "Untag" }, All: false).IsMatch(Headers));
        Assert.False(new HeaderMatch([], All: false).IsMatch(Headers));
    }

    [Fact]
    public void Names_that_start_with_x_dash_are_passed_over() =>
        Assert.True(new HeaderMatch(new() { ["x-other"] = 1, ["type"] = "Tag" }).IsMatch(Headers));
}
