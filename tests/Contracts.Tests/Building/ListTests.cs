using System.Text.Json;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>An empty list is not the same as none.</summary>
public sealed class ListTests
{
    [Fact]
    public void An_empty_list_that_was_set_is_written()
    {
        JsonElement test = Written(new() { Category = TestCommonCategory.Functional, Namespace = "osci", Type = "tier0", Result = TestCompleteResult.Passed, XunitUrls = [] });

        Assert.Equal("[]", test.GetProperty("xunit_urls").GetRawText());
    }

    [Fact]
    public void A_list_that_was_not_set_is_absent()
    {
        JsonElement test = Written(new() { Category = TestCommonCategory.Functional, Namespace = "osci", Type = "tier0", Result = TestCompleteResult.Passed });

        Assert.False(test.TryGetProperty("xunit_urls", out _));
    }

    [Fact]
    public void A_required_list_may_be_empty()
    {
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>() with { System = [] };

        using JsonDocument body = JsonDocument.Parse(message.ToUtf8Json());

        Assert.Equal("[]", body.RootElement.GetProperty("system").GetRawText());
        Assert.True(message.Validate().IsValid);
    }

    private static JsonElement Written(TestOutcome test)
    {
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>() with { Test = test };
        using JsonDocument body = JsonDocument.Parse(message.ToUtf8Json());
        return body.RootElement.GetProperty("test").Clone();
    }
}
