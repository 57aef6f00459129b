using System.Text;
using System.Text.Json;
using MessageContracts.Contracts.Tests.Material;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>Fields beyond the schema: a program may add them under good names, and keeps those it read under any.</summary>
public sealed class AddedFieldTests
{
    [Fact]
    public async Task A_field_of_a_good_name_is_sent()
    {
        await using MessageBus bus = Buses.Capturing();

        await (Samples.TestComplete<Osci>() with { AdditionalFields = new() { ["x_extra"] = JsonAny.Parse("""{"any-name":[1,2.50]}""") } }).Publish(bus);

        using JsonDocument body = JsonDocument.Parse(bus.Sent()[0].Body);
        Assert.Equal("""{"any-name":[1,2.50]}""", body.RootElement.GetProperty("x_extra").GetRawText());
    }

    [Theory]
    [InlineData("re-trigger", "/re-trigger")]
    [InlineData("CamelCase", "/CamelCase")]
    [InlineData("", "/")]
    [InlineData("a/b~c", "/a~1b~0c")]
    [InlineData("naïve \"quoted\"", "/naïve \"quoted\"")]
    public async Task A_field_of_a_bad_name_is_refused(string name, string pointer)
    {
        await using MessageBus bus = Buses.Capturing();
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>() with { AdditionalFields = new() { ["good"] = 1, [name] = true } };

        InvalidMessageException refused = await Assert.ThrowsAsync<InvalidMessageException>(async () => await message.Publish(bus));

        Violation violation = Assert.Single(refused.Report.Violations);
        Assert.Equal((pointer, "field-names"), (violation.InstancePointer, violation.Keyword));
        Assert.Contains("^[a-z0-9_]+$", violation.Message, StringComparison.Ordinal);
        Assert.Empty(bus.Sent());
    }

    [Fact]
    public void A_field_of_a_bad_name_is_found_at_any_depth()
    {
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>();
        message = message with
        {
            Artifact = message.Artifact with { AdditionalFields = new() { ["Bad"] = 1 } },
            System = [message.System[0], message.System[0] with { AdditionalFields = new() { ["worse-still"] = 2 } }],
        };

        Assert.Equal(["/artifact/Bad", "/system/1/worse-still"], message.Validate().Violations.Select(violation => violation.InstancePointer));
    }

    [Fact]
    public void A_field_that_was_read_keeps_its_name()
    {
        KojiBuildTestComplete<Osci> message = Read("\"re-trigger\":true,\"Foo Bar\":null");

        Assert.True(message.Validate().IsValid, message.Validate().ToString());
        Assert.Contains("\"re-trigger\":true,\"Foo Bar\":null", message.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_added_to_those_that_were_read_must_have_a_good_name()
    {
        KojiBuildTestComplete<Osci> message = Read("\"re-trigger\":true");

        KojiBuildTestComplete<Osci> good = message with { AdditionalFields = new(message.AdditionalFields!) { ["added"] = 1 } };
        KojiBuildTestComplete<Osci> bad = message with { AdditionalFields = new(message.AdditionalFields!) { ["re-added"] = 1 } };

        Assert.True(good.Validate().IsValid, good.Validate().ToString());
        Assert.Equal("/re-added", Assert.Single(bad.Validate().Violations).InstancePointer);
    }

    [Fact]
    public void Names_in_a_map_that_the_schema_describes_are_free()
    {
        Koji.Tag message = Samples.Tag();
        message = message with { Build = message.Build with { Extra = (ValueMap<JsonAny>?)new() { ["container-koji-task-id"] = 1, ["Any Name"] = 2 } } };

        Assert.True(message.Validate().IsValid, message.Validate().ToString());
    }

    [Fact]
    public void A_field_under_the_name_of_a_member_of_the_schema_is_refused()
    {
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>() with { AdditionalFields = new() { ["contact"] = 1 } };

        Violation violation = Assert.Single(message.Validate().Violations);
        Assert.Equal("json", violation.Keyword);
        Assert.Contains("\"contact\" occurs twice", violation.Message, StringComparison.Ordinal);
    }

    private static KojiBuildTestComplete<Osci> Read(string members)
    {
        string json = Samples.TestComplete<Osci>().ToJson();
        return MessageJson.Parse<KojiBuildTestComplete<Osci>>(Encoding.UTF8.GetBytes(json[..^1] + "," + members + "}"));
    }
}
