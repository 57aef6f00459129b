using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class AddedFieldTests
{
    [Fact]
    public async Task A_name_against_the_rule_of_the_family_is_reported() => Assert.Equal(
        "The added field \"re-run\" cannot be sent: names of added fields in the family Shop must match ^[a-z_]+$. Rename it.",
        await Looking.Finds("MC0611", Looking.InMethod("_ = new Thing { AdditionalFields = new() { [\"re_run\"] = 1, [⟦\"re-run\"⟧] = 2 } };")));

    [Theory]
    [InlineData("_ = new Thing { AdditionalFields = new Dictionary<string, JsonAny> { [⟦\"A\"⟧] = 1 } };")]
    [InlineData("_ = new Thing { AdditionalFields = new Dictionary<string, JsonAny> { { ⟦\"A\"⟧, 1 } } };")]
    [InlineData("const string Name = \"A\"; _ = new Thing() with { AdditionalFields = new() { [⟦Name⟧] = 1 } };")]
    public async Task It_is_found_wherever_it_stands(string statement) => _ = await Looking.Finds("MC0611", Looking.InMethod(statement));

    [Theory]
    [InlineData("_ = new Thing { AdditionalFields = new() { [\"re_run\"] = 1 } };")]
    [InlineData("_ = new Thing { AdditionalFields = new() { [bus.ToString()!] = 1 } };")]
    [InlineData("_ = new Thing { Counts = new() { [\"A-B\"] = 1 } };")]
    [InlineData("_ = new Moved { Tag = \"ab\", Id = 1, AdditionalFields = new() { [\"A-B\"] = 1 } };")]
    public Task Good_names_and_families_without_a_rule_are_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(statement));
}
