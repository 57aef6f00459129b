using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Values;

/// <summary>Maps that were read keep their names as JSON until somebody asks for them; nobody may notice but by the bytes allocated.</summary>
public class ReadMapTests
{
    private const string Escaped = """{"id":1,"component":"a","scratch":true,"z\u0061":1,"\/":2,"q\"":3,"\ud83d\ude00":4,"line\n":5,"é":6,"":7}""";

    [Fact]
    public void Names_are_the_text_that_was_meant_however_it_was_written() =>
        Assert.Equal(["za", "/", "q\"", "😀", "line\n", "é", ""], Read(Escaped).Keys);

    [Fact]
    public void Names_are_written_with_no_escapes_but_those_they_need() =>
        Assert.EndsWith("""
            "za":1,"/":2,"q\"":3,"😀":4,"line\n":5,"é":6,"":7}
            """, Encoding.UTF8.GetString(Parse(Escaped).ToUtf8Json()), StringComparison.Ordinal);

    [Fact]
    public void What_is_written_is_the_same_before_and_after_names_were_asked_for()
    {
        RpmBuild build = Parse(Escaped);
        byte[] before = build.ToUtf8Json();

        Assert.True(build.AdditionalFields!.ContainsKey("/"));
        Assert.Equal(before, build.ToUtf8Json());
    }

    [Fact]
    public void A_member_is_found_by_name_and_by_place()
    {
        ValueMap<JsonAny> map = Read(Escaped);

        Assert.Equal(4, map["😀"]);
        Assert.Equal(4, map.ValueAt(3));
        Assert.Equal(Enumerable.Range(1, 7).Select(number => (JsonAny)number), map.Values);
        Assert.False(map.TryGetValue("z\\u0061", out _));
    }

    [Fact]
    public void A_place_that_a_map_does_not_have_is_refused()
    {
        Assert.Throws<IndexOutOfRangeException>(() => Read(Escaped).ValueAt(7));
        Assert.Throws<IndexOutOfRangeException>(() => new ValueMap<int> { ["a"] = 1 }.ValueAt(1));
    }

    [Fact]
    public void A_map_that_was_read_equals_one_that_was_made()
    {
        ValueMap<JsonAny> made = new() { ["b"] = 2, ["a"] = 1 };
        ValueMap<JsonAny> read = Read("""{"id":1,"component":"a","scratch":true,"a":1,"b":2}""");

        Assert.Equal(made, read);
        Assert.Equal(made.GetHashCode(), read.GetHashCode());
    }

    [Fact]
    public void Names_nobody_asks_for_do_not_become_strings()
    {
        string name = new('x', 10_000);
        byte[] json = Encoding.UTF8.GetBytes($$"""{"id":1,"component":"a","scratch":true,"{{name}}":1}""");
        long bytes = Allocated(() => MessageJson.Parse<RpmBuild>(json));

        Assert.InRange(bytes, name.Length, name.Length + 1000);
    }

    [Fact]
    public async Task Threads_may_ask_one_map_for_its_names_at_the_same_time()
    {
        ValueMap<JsonAny> map = Read(Escaped);
        IEnumerable<Task<bool>> askers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => map.ContainsKey("é") && map.AsSpan().Length == 7));

        Assert.All(await Task.WhenAll(askers), Assert.True);
    }

    private static RpmBuild Parse(string json) => MessageJson.Parse<RpmBuild>(Encoding.UTF8.GetBytes(json));

    private static ValueMap<JsonAny> Read(string json) => Parse(json).AdditionalFields!;

    private static long Allocated(Func<object> read)
    {
        read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(read());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
