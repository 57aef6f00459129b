using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class MemberGroupTests
{
    [Theory]
    [InlineData("MC0616", "_ = new Address { City = \"a\", Street = \"s\", ⟦Box⟧ = 1 };", "Address cannot have Street and Box at once (address.yaml#/oneOf). Leave out all but one.")]
    [InlineData("MC0616", "_ = new Address { City = \"a\", Box = 1, Gate = true, ⟦Floor⟧ = null };", "Address cannot have Gate with Floor at once (address.yaml#/not). Leave out one of them.")]
    [InlineData("MC0617", "_ = new ⟦Address⟧ { City = \"a\" };", "Address needs Street or Box (address.yaml#/oneOf). Set one of them.")]
    [InlineData("MC0617", "Address home = ⟦new⟧() { City = \"a\", Street = null };", "Address needs Street or Box (address.yaml#/oneOf). Set one of them.")]
    [InlineData("MC0617", "_ = new ⟦Choice⟧();", "Choice needs A or B with C (choice.yaml#/anyOf). Set at least one of them.")]
    [InlineData("MC0617", "_ = new ⟦Choice⟧ { B = \"b\" };", "Choice needs A or B with C (choice.yaml#/anyOf). Set at least one of them.")]
    [InlineData("MC0618", "_ = new Address { City = \"a\", Street = \"s\", ⟦House⟧ = \"1\" };", "Where Address has House, it needs Street and Floor too (address.yaml#/dependencies). Set Floor.")]
    [InlineData("MC0616", "var home = new Address { City = \"a\", Box = 1 }; _ = home with { Street = \"s\", ⟦Box⟧ = 2 };", "Address cannot have Street and Box at once (address.yaml#/oneOf). Leave out all but one.")]
    public async Task Each_rule_has_its_own_diagnostic(string id, string statement, string message) =>
        Assert.Equal(message, await Looking.Finds(id, Looking.InMethod(statement)));

    [Fact]
    public async Task What_a_constructor_of_ones_own_may_have_set_is_let_be() => Assert.Empty(await Looking.At(
        Shop.Own,
        "namespace Test.Shop { partial record Address { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Address() { City = \"a\"; Street = \"s\"; } public static Address Make() => new(); } }"));

    [Theory]
    [InlineData("_ = new Address { City = \"a\", Street = \"s\" };")]
    [InlineData("_ = new Address { City = \"a\", Street = \"s\", Box = null };")]
    [InlineData("string? s = bus.ToString(); _ = new Address { City = \"a\", Street = s, Box = 1 };")]
    [InlineData("string? s = bus.ToString(); _ = new Address { City = \"a\", Street = s };")]
    [InlineData("_ = new Address { City = \"a\", Street = \"s\", House = \"1\", Floor = null };")]
    [InlineData("_ = new Address { City = \"a\", Box = 1, Gate = true };")]
    [InlineData("_ = new Choice { A = \"a\", B = \"b\", C = \"c\" };")]
    [InlineData("var home = new Address { City = \"a\", Box = 1 }; _ = home with { City = \"b\" }; _ = home with { House = \"1\" };")]
    [InlineData("_ = new Choice() with { A = \"a\" };")]
    public Task What_fits_or_cannot_be_told_is_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(statement));
}
