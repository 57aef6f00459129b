using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class EnumValueTests
{
    [Fact]
    public async Task A_text_that_is_not_listed_is_reported_with_the_nearest_value() => Assert.Equal(
        "'femal' is no value of ThingSex; thing.yaml#/properties/sex lists female, male, un-known. Did you mean ThingSex.Female?",
        await Looking.Finds("MC0610", Looking.InMethod("_ = new Thing { Sex = new(⟦\"femal\"⟧) };")));

    [Theory]
    [InlineData("_ = new ThingSex(⟦\"other\"⟧);")]
    [InlineData("const string Sex = \"UN-KNOWN\"; _ = new ThingSex(⟦Sex⟧);")]
    [InlineData("_ = new Thing { Sex = new ThingSex(⟦\"\"⟧) };")]
    [InlineData("bool flag = bus.ToString() == \"\"; _ = new ThingSex(flag ? \"male\" : ⟦\"mal\"⟧);")]
    [InlineData("_ = new Thing { Sex = ⟦default(ThingSex)⟧ };")]
    [InlineData("_ = new Thing { Sex = ⟦new ThingSex()⟧ };")]
    [InlineData("ParcelSent<North> sent = null!; _ = sent with { Speed = ⟦default⟧ };")]
    [InlineData("ParcelSent<North> sent = null!; _ = sent with { Speed = ⟦new()⟧ };")]
    public async Task It_is_found_wherever_it_stands(string statement) => _ = await Looking.Finds("MC0610", Looking.InMethod(statement));

    [Theory]
    [InlineData("_ = new ThingSex(\"un-known\");")]
    [InlineData("_ = new ThingSex(bus.ToString()!);")]
    [InlineData("_ = new Thing { Sex = ThingSex.UnKnown };")]
    [InlineData("_ = new Thing { Sex = default };")]
    [InlineData("_ = new Thing { Sex = null }; ThingSex unset = default; _ = unset;")]
    public Task Listed_and_unknown_texts_are_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(statement));
}
