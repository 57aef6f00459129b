using MessageContracts.CodeFixes;

namespace MessageContracts.Analyzers.Tests.CodeFixes;

public class RequiredMembersTests
{
    private const string Head = "using System;\nusing MessageContracts;\nusing Test.Shop;\nusing Test.Depot;\nstatic class Program\n{\n    static object Make()\n    {\n        ";

    private const string Foot = "\n    }\n}\n";

    [Theory]
    [InlineData("return new Moved { Id = 1 };", "return new Moved { Id = 1, Tag = \"f43\" };")]
    [InlineData("return new Moved { };", "return new Moved { Tag = \"f43\", Id = 7 };")]
    [InlineData("return new Moved();", "return new Moved()\n        {\n            Tag = \"f43\",\n            Id = 7,\n        };")]
    [InlineData("return new Moved\n        {\n            Id = 1,\n        };", "return new Moved\n        {\n            Id = 1,\n            Tag = \"f43\",\n        };")]
    [InlineData("return new Moved\n        {\n            Id = 1\n        };", "return new Moved\n        {\n            Id = 1,\n            Tag = \"f43\"\n        };")]
    public async Task Missing_members_are_added_with_their_examples(string statement, string mended)
    {
        Assert.Equal(Head + mended + Foot, await Mending.Mend(new RequiredMembersCodeFix(), "CS9035", Head + statement + Foot));
        Assert.Empty(await Mending.Left(Head + mended + Foot));
    }

    [Fact]
    public async Task What_is_made_of_other_things_gets_these_too()
    {
        string? mended = await Mending.Mend(new RequiredMembersCodeFix(), "CS9035", Head + "return new Everything { };" + Foot);
        Assert.Equal(
            Head + "return new Everything { Text = \"\", Day = DateOnly.FromDateTime(DateTime.UtcNow), At = DateTimeOffset.UtcNow, Page = new Uri(\"https://example.org\"), "
                + "Sort = EverythingSort.B, Words = [\"x\", \"y\"], Two = [0, 0], Part = new() { Tag = \"f43\", Id = 7 }, Choice = new EverythingChoice.StringCase(\"\"), "
                + "Named = new(\"\"), Anything = \"any\", Map = new(), Yes = true, Rate = 1.5 };" + Foot,
            mended);
        Assert.Empty(await Mending.Left(mended!));
    }

    [Fact]
    public async Task Other_types_are_left_to_other_fixes() =>
        Assert.Null(await Mending.Mend(new RequiredMembersCodeFix(), "CS9035", "class A { public required int B { get; init; } static A Make() => new(); }"));

    [Fact]
    public async Task All_initializers_get_their_members_at_once() => Assert.Equal(
        Head + "_ = new Moved { Tag = \"f43\", Id = 7 }; return new[] { new Moved { Id = 1, Tag = \"f43\" } };" + Foot,
        await Mending.MendAll(new RequiredMembersCodeFix(), "CS9035", Head + "_ = new Moved { }; return new[] { new Moved { Id = 1 } };" + Foot));
}
