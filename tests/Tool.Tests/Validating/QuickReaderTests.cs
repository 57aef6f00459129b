using System.Text;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Reading;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Tests.Executions;
using MessageContracts.Tool.Tests.Testing;
using MessageContracts.Tool.Validating;

namespace MessageContracts.Tool.Tests.Validating;

/// <summary>The quick yes is never another answer than the thorough one.</summary>
public sealed class QuickReaderTests
{
    private const string SeventeenMembers = """{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1}""";

    private readonly QuickReader reader = new(ReadLimits.Default);

    public static TheoryData<string> Stems => [.. KnownMessages.All.Select(message => message.Stem).Where(Emitted.Has).Distinct()];

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1,"a":1}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\x"]""")]
    [InlineData("[1,]")]
    [InlineData("[01]")]
    [InlineData("[1] 2")]
    [InlineData("[NaN]")]
    [InlineData("[\"\t\"]")]
    [InlineData("{\"a\":{}")]
    [InlineData("")]
    [InlineData("\uFEFF[]")]
    public void What_needs_a_closer_look_is_not_taken(string json) => Assert.Null(reader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_too_deep_or_too_long_is_not_taken()
    {
        string deepest = new string('[', ReadLimits.Default.MaxDepth) + new string(']', ReadLimits.Default.MaxDepth);

        Assert.NotNull(reader.Read(Encoding.UTF8.GetBytes(deepest)));
        Assert.Null(reader.Read(Encoding.UTF8.GetBytes($"[{deepest}]")));
        Assert.Null(new QuickReader(new ReadLimits(MaxBytes: 3)).Read("[10]"u8.ToArray()));
    }

    [Theory]
    [InlineData("""{ "a" : [ 1, -0.5e+3, 1.0, true, false, null, "" ], "b\n\u00e9\ud83d\ude00\/" : { } }""")]
    [InlineData("[[[]],{},\"ü😀\"]")]
    [InlineData("7")]
    [InlineData(SeventeenMembers)]
    public void What_is_taken_is_what_is_read_with_places(string json)
    {
        Node node = DocumentReader.Read("a.json", new FileText(json), ReadLimits.Default, new IssueList("a.json"), CancellationToken.None)!;

        Assert.True(InstanceEquality.Comparer.Equals(InstanceTree.Of(node).Root, reader.Read(Encoding.UTF8.GetBytes(json))!.Root));
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_message_is_plainly_valid_just_where_nothing_is_wrong_with_it(string stem)
    {
        SchemaChoice choice = SchemaChoice.ByName(Repository.Schemas, stem);
        MessageJudge judge = new(choice.Store.SoundScope(choice.Path), new SchemaPlaces(choice.Store), int.MaxValue);
        foreach (Message known in KnownMessages.All.Where(message => message.Stem == stem))
        {
            MessageText message = new(known.Path, File.ReadAllBytes(known.Path), 0);

            Assert.Equal(judge.Judge(message).Count == 0, judge.IsPlainlyValid(message));
        }
    }
}
