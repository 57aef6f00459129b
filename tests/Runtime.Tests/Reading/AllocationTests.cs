using System.Buffers;
using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

public class AllocationTests
{
    private static readonly RpmBuild Build = new()
    {
        Id = 14546276,
        Component = "bash",
        Scratch = false,
        Docs = new Uri("https://example.org/docs"),
        Started = new DateTimeOffset(2024, 5, 1, 12, 30, 0, 250, TimeSpan.Zero),
        Tags = ["a", "b", "ü"],
        Score = 0.1234567890123456,
        AdditionalFields = new() { ["z"] = JsonAny.Parse("""{"a":[1,2,{"b":"\u00e9"}]}""") },
    };

    [Fact]
    public void Validating_a_valid_document_allocates_nothing()
    {
        byte[] json = Build.ToUtf8Json();

        Assert.Equal(0, AllocatedBy(() => MessageJson.Validate<RpmBuild>(json)));
    }

    [Fact]
    public void Validating_a_valid_record_allocates_nothing() => Assert.Equal(0, AllocatedBy(() => Build.Validate()));

    [Fact]
    public void Validating_a_valid_message_allocates_nothing()
    {
        TestDone<Osci> message = new() { Namespace = "osci.tier0" };

        Assert.Equal(0, AllocatedBy(() => message.Validate()));
    }

    [Fact]
    public void Writing_into_a_buffer_that_is_used_again_allocates_nothing()
    {
        ArrayBufferWriter<byte> buffer = new(4096);

        Assert.Equal(0, AllocatedBy(() =>
        {
            buffer.ResetWrittenCount();
            Build.WriteTo(buffer);
        }));
    }

    [Fact]
    public void Formatting_a_routing_key_into_a_span_allocates_nothing()
    {
        TestDone<Osci> message = new() { Namespace = "osci" };
        char[] key = new char[100];

        Assert.Equal(0, AllocatedBy(() => message.TryFormatRoutingKey(key, out _, options: RoutingOptions.Default)));
    }

    [Fact]
    public void A_violation_beyond_the_limit_allocates_nothing()
    {
        MessageJsonOptions options = new() { MaxViolations = 1 };
        byte[] few = Tagged(10), many = Tagged(99);

        Assert.Equal(AllocatedBy(() => MessageJson.Validate<Tagged>(few, options)), AllocatedBy(() => MessageJson.Validate<Tagged>(many, options)));
    }

    private static byte[] Tagged(int unknown)
    {
        IEnumerable<string> members = Enumerable.Range(10, unknown).Select(number => $"\"x{number}\":1");
        return Encoding.UTF8.GetBytes($$"""{"tag":"a","user":"b",{{string.Join(",", members)}}}""");
    }

    /// <summary>The bytes of the call with the fewest: what a pool, trimmed by a collection, makes anew is none of the call's own.</summary>
    private static long AllocatedBy(Action action)
    {
        const int Rounds = 20;
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return Enumerable.Range(0, Rounds).Min(_ => AllocatedOnce(action));
    }

    private static long AllocatedOnce(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
