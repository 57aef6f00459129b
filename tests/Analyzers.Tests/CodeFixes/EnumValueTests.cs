using MessageContracts.CodeFixes;

namespace MessageContracts.Analyzers.Tests.CodeFixes;

public class EnumValueTests
{
    private const string Head = "using MessageContracts;\nusing Test.Shop;\nstatic class Program\n{\n    static void Take(ThingSex sex) { }\n    static void Make()\n    {\n        ";

    private const string Foot = "\n    }\n}\n";

    [Theory]
    [InlineData("MC0610", "_ = new ThingSex(\"femal\");", "_ = ThingSex.Female;")]
    [InlineData("MC0610", "_ = new Thing { Sex = new(\"unknown\") };", "_ = new Thing { Sex = ThingSex.UnKnown };")]
    [InlineData("CS0029", "_ = new Thing { Sex = \"male\" };", "_ = new Thing { Sex = ThingSex.Male };")]
    [InlineData("CS0029", "ThingSex sex = \"mal\"; _ = sex;", "ThingSex sex = ThingSex.Male; _ = sex;")]
    [InlineData("CS1503", "Take(\"femail\");", "Take(ThingSex.Female);")]
    [InlineData("CS0117", "_ = ThingSex.Femal;", "_ = ThingSex.Female;")]
    public async Task The_nearest_value_is_offered(string id, string statement, string mended)
    {
        Assert.Equal(Head + mended + Foot, await Mending.Mend(new EnumValueCodeFix(), id, Head + statement + Foot));
        Assert.Empty(await Mending.Left(Head + mended + Foot));
    }

    [Theory]
    [InlineData("MC0610", "_ = new ThingSex(\"something else\");")]
    [InlineData("CS0029", "int sex = \"male\"; _ = sex;")]
    [InlineData("CS0117", "_ = string.Empt;")]
    public async Task Where_none_is_near_none_is_offered(string id, string statement) =>
        Assert.Null(await Mending.Mend(new EnumValueCodeFix(), id, Head + statement + Foot));

    [Theory]
    [InlineData("MC0610", "_ = new ThingSex(\"femal\"); _ = new Thing { Sex = new(\"mal\") };", "_ = ThingSex.Female; _ = new Thing { Sex = ThingSex.Male };")]
    [InlineData("CS0029", "ThingSex sex = \"mal\"; sex = \"female\";", "ThingSex sex = ThingSex.Male; sex = ThingSex.Female;")]
    public async Task All_get_each_their_own_nearest_value_at_once(string id, string statements, string mended) =>
        Assert.Equal(Head + mended + Foot, await Mending.MendAll(new EnumValueCodeFix(), id, Head + statements + Foot));
}
