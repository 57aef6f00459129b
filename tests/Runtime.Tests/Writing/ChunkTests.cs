using System.Buffers;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Writing;

/// <summary>An output may give no more room than it is asked for: wherever a chunk ends, what is written is the same.</summary>
public class ChunkTests
{
    // More than the writer asks for at a time, so that each value once starts at the chunk's last byte.
    private const int Places = 300;

    private static readonly (string Name, Writing Write)[] Writings =
    [
        ("a short integer", (ref writer) => writer.Number(12345678L)),
        ("a long integer", (ref writer) => writer.Number(long.MinValue)),
        ("an unsigned integer", (ref writer) => writer.Number(ulong.MaxValue)),
        ("a big integer", (ref writer) => writer.Number(BigInteger.Pow(10, 400))),
        ("a short double", (ref writer) => writer.Number(-1.5)),
        ("a long double", (ref writer) => writer.Number(-double.Epsilon)),
        ("a decimal", (ref writer) => writer.Number(decimal.MinValue)),
        ("a boolean", (ref writer) => writer.Boolean(false)),
        ("null", (ref writer) => writer.Null()),
        ("a string", (ref writer) => writer.String("a plain text of some length, which is copied at once")),
        ("a string with escapes", (ref writer) => writer.String("\"\\\u0001\n ä € 😀")),
        ("a long string", (ref writer) => writer.String(new string('ä', 20_000))),
        ("a URI", (ref writer) => writer.Uri(new Uri("https://example.org/a b"))),
        ("a time", (ref writer) => writer.DateTime(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.FromHours(-3.5)).AddTicks(1234567))),
        ("a date", (ref writer) => writer.Date(new DateOnly(2024, 5, 1))),
        ("a UUID", (ref writer) => writer.Guid(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))),
        ("any value", (ref writer) => writer.Any(JsonAny.Parse("""{"a":[1.10,null]}"""u8))),
        ("a list of strings", (ref writer) => writer.Strings(["a", "plain text", "\"", ""])),
        ("further members", (ref writer) => writer.Other(new() { ["a"] = 1, ["\"b"] = "x" })),
        ("a map of integers", (ref writer) => writer.IntegerMap(new() { ["a"] = 1, ["\"b"] = long.MaxValue, ["c"] = 12345678 })),
        ("a map of integers that was read", (ref writer) => writer.IntegerMap(MessageJson.Parse<Counts>("""{"a":1,"\u0062":-2,"a name of some length":12345678}"""u8).Members)),
        ("a map of any values", (ref writer) => writer.AnyMap(new() { ["a"] = 1, ["\"b"] = "x" })),
        ("a member: integer", (ref writer) => writer.Member(",\"name\":"u8, 12345678L)),
        ("a member: long integer", (ref writer) => writer.Member(",\"name\":"u8, long.MaxValue)),
        ("a member: string", (ref writer) => writer.Member(",\"name\":"u8, "text")),
        ("a member: double", (ref writer) => writer.Member(",\"name\":"u8, 1744375915.31023)),
        ("an optional member", (ref writer) => writer.Optional(",\"name\":"u8, (long?)1)),
    ];

    private delegate void Writing(ref MessageWriter writer);

    public static TheoryData<string> Names => [.. Writings.Select(writing => writing.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_written_whole_wherever_a_chunk_ends(string name)
    {
        Writing write = Writings.Single(writing => writing.Name == name).Write;
        string expected = Written(new ArrayBufferWriter<byte>(64 * 1024), [write, write]);
        for (int place = 0; place <= Places; place++)
        {
            string before = new('x', place);
            Assert.Equal(before + expected, Written(new ExactChunks(), [(ref writer) => writer.Raw(Encoding.ASCII.GetBytes(before)), write, write]));
        }
    }

    [Fact]
    public void Any_values_one_after_another_are_written_the_same_in_chunks_and_in_one_piece() =>
        Properties.Hold(Gen.Choose(0, Writings.Length - 1).ListOf(), places =>
        {
            Writing[] writings = [.. places.Select(place => Writings[place].Write)];
            return Written(new ExactChunks(), writings) == Written(new ArrayBufferWriter<byte>(1024 * 1024), writings);
        });

    private static string Written(ExactChunks output, IEnumerable<Writing> writings)
    {
        Write(output, writings);
        return Encoding.UTF8.GetString([.. output.Written]);
    }

    private static string Written(ArrayBufferWriter<byte> output, IEnumerable<Writing> writings)
    {
        Write(output, writings);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(IBufferWriter<byte> output, IEnumerable<Writing> writings)
    {
        MessageWriter writer = new(output, WriteContext.Default);
        foreach (Writing write in writings)
        {
            write(ref writer);
        }

        writer.Flush();
    }

    /// <summary>Gives just the room that is asked for.</summary>
    private sealed class ExactChunks : IBufferWriter<byte>
    {
        private byte[] chunk = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(chunk.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => chunk = new byte[sizeHint];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
