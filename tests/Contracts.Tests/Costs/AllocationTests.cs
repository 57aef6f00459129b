using System.Buffers;
using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Costs;

/// <summary>No time is asserted anywhere, but every byte.</summary>
public class AllocationTests
{
    // Of a union whose cases overlap, the first is read until it turns out not to fit; what was read of it by then is thrown away.
    private static readonly string[] OfLaterCase =
        ["build-state-change+new-2010.json", "build-state-change+new-2017.json", "build-state-change+imported-2017.json", "import+build-in-place.json"];

    public static TheoryData<string> ReadExactly { get; } = [.. Example.All.Keys.Except(OfLaterCase).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void Validating_a_valid_message_allocates_nothing(string file)
    {
        (Contract contract, byte[] json) = Open(file);

        Assert.Equal(0, Allocation.Of(() => contract.Validate(json)));
    }

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void Writing_a_message_into_a_buffer_used_again_allocates_nothing(string file)
    {
        (Contract contract, byte[] json) = Open(file);
        Subject message = contract.Parse(json);
        ArrayBufferWriter<byte> buffer = new(json.Length * 2);

        Assert.Equal(0, Allocation.Of(() =>
        {
            buffer.ResetWrittenCount();
            message.WriteTo(buffer);
        }));
    }

    [Theory]
    [MemberData(nameof(Example.Names), MemberType = typeof(Example))]
    public void Writing_a_routing_key_into_a_span_allocates_nothing(string file)
    {
        (Contract contract, byte[] json) = Open(file);
        Subject message = contract.Parse(json);
        char[] key = new char[SegmentRules.AmqpMaxKeyBytes];
        Assert.NotEqual(0, message.WriteRoutingKey(key));

        Assert.Equal(0, Allocation.Of(() => message.WriteRoutingKey(key)));
    }

    [Theory]
    [MemberData(nameof(ReadExactly))]
    public void Reading_a_message_allocates_the_objects_it_is_made_of_and_not_a_byte_more(string file)
    {
        (Contract contract, byte[] json) = Open(file);
        long own = ObjectGraph.OwnBytes(contract.Build(json), contract.Build(json));

        Assert.Equal(own, Allocation.Of(() => contract.Build(json)));
    }

    private static (Contract Contract, byte[] Json) Open(string file)
    {
        Example example = Example.All[file];
        return (ContractList.Of(example.Stem, example.Namespace()), example.Read());
    }
}
