using System.Text;
using System.Text.Json;
using MessageContracts.Contracts.Tests.Material;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>A message that a program writes is completed, validated and sent.</summary>
public sealed class PublishBuiltMessageTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2025, 6, 17, 8, 7, 12, TimeSpan.FromHours(2)) + TimeSpan.FromMicroseconds(929408));

    [Fact]
    public async Task The_sample_of_the_architecture_page_is_published_on_the_ambient_bus()
    {
        await using MessageBus bus = Buses.Capturing();
        using IDisposable scope = MessageBus.Use(bus);

        PublishReceipt receipt = await new KojiBuildTestComplete<Osci>
        {
            Contact = new() { Name = "Fedora CI", Team = "CI", Docs = new("https://docs.example.org/ci/"), Email = "ci@example.org" },
            Run = new() { Url = new("https://jenkins.example.org/job/ci/4032/"), Log = "https://jenkins.example.org/job/ci/4032/console" },
            Artifact = new() { Id = 14546276, Component = "bash", Issuer = "ovasik", Nvr = "bash-5.2-1.fc40", Scratch = false },
            Pipeline = new() { Id = "a7aef0eb8cdc", Name = "ci-pipeline" },
            Test = new() { Category = TestCommonCategory.Functional, Namespace = "osci.koji-build", Type = "tier0", Result = TestCompleteResult.Passed },
            System = [new() { Os = "fedora-40", Provider = "beaker", Architecture = "x86_64" }],
        }.Publish();

        Assert.Equal("VirtualTopic.eng.ci.osci.koji-build.test.complete", receipt.Destination);
        Assert.Single(bus.Sent());
    }

    [Fact]
    public async Task What_the_event_table_fills_in_and_the_constants_need_not_be_written()
    {
        await using MessageBus bus = Buses.Capturing(options => options.TimeProvider = Clock);

        await Samples.TestComplete<Osci>().Publish(bus);

        using JsonDocument body = JsonDocument.Parse(bus.Sent()[0].Body);
        Assert.Equal("koji-build", body.RootElement.GetProperty("artifact").GetProperty("type").GetString());
        Assert.Equal("2025-06-17T06:07:12.929408Z", body.RootElement.GetProperty("generated_at").GetString());
        Assert.Equal("1.1.14", body.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task What_the_event_table_fills_in_may_be_written_all_the_same()
    {
        await using MessageBus bus = Buses.Capturing(options => options.TimeProvider = Clock);

        await (Samples.TestComplete<Osci>() with { GeneratedAt = "2020-01-01T00:00:00.000000Z", Version = "1.1.17" }).Publish(bus);

        using JsonDocument body = JsonDocument.Parse(bus.Sent()[0].Body);
        Assert.Equal("2020-01-01T00:00:00.000000Z", body.RootElement.GetProperty("generated_at").GetString());
        Assert.Equal("1.1.17", body.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void The_time_has_six_digits_of_a_second_even_where_they_are_zeros()
    {
        using JsonDocument body = JsonDocument.Parse(Samples.TestComplete<Osci>().ToUtf8Json());

        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", body.RootElement.GetProperty("generated_at").GetString());
    }

    [Fact]
    public void Members_come_in_the_order_of_the_schema()
    {
        using JsonDocument body = JsonDocument.Parse(Samples.TestComplete<Osci>().ToUtf8Json());

        Assert.Equal(
            ["contact", "run", "artifact", "pipeline", "test", "system", "generated_at", "version"],
            body.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void A_message_built_in_CSharp_and_read_again_is_equal()
    {
        KojiBuildTestComplete<Osci> built = Samples.TestComplete<Osci>() with { GeneratedAt = "2025-06-17T06:07:12.929408Z" };

        Assert.Equal(built, MessageJson.Parse<KojiBuildTestComplete<Osci>>(built.ToUtf8Json()));
    }

    [Fact]
    public async Task A_subscriber_gets_the_message_that_was_published()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<Received<KojiBuildTestComplete<AnyNamespace>>> received = [];
        await bus.Subscribe<KojiBuildTestComplete<AnyNamespace>>((message, _) =>
        {
            received.Add(message);
            return ValueTask.CompletedTask;
        });

        await Samples.TestComplete<Osci>().Publish(bus);
        await Samples.TestComplete<NoNamespace>("whoever.else").Publish(bus);

        Assert.Equal(["osci", null], received.Select(one => KojiBuildTestComplete<AnyNamespace>.TopicOf(one)?.Namespace));
        Assert.Equal("bash-5.2-1.fc40", received[0].Message.Artifact.Nvr);
    }

    [Fact]
    public async Task Text_outside_of_ASCII_is_sent_as_it_is()
    {
        await using MessageBus bus = Buses.Capturing();

        await (Samples.TestComplete<Osci>() with { Contact = new() { Name = "Žižka 🦊", Team = "CI", Docs = new("https://docs.example.org/"), Email = "ci@example.org" } }).Publish(bus);

        Assert.Contains("\"name\":\"Žižka 🦊\"", Encoding.UTF8.GetString(bus.Sent()[0].Body.Span), StringComparison.Ordinal);
    }
}
