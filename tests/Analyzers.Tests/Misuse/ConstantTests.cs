using MessageContracts.Analyzers.Tests.Material;

namespace MessageContracts.Analyzers.Tests.Misuse;

public class ConstantTests
{
    [Theory]
    [InlineData("MC0601", "_ = new Thing { Code = ⟦\"ab\"⟧ };", "Thing.Code is the string \"ab\", must match ^[A-Z]+$ ('pattern' in thing.yaml#/properties/code).")]
    [InlineData("MC0602", "_ = new Thing { Name = ⟦\"a\"⟧ };", "Thing.Name is the string \"a\" of 1 character, must have at least 2 ('minLength' in thing.yaml#/properties/name).")]
    [InlineData("MC0602", "_ = new Thing { Name = ⟦\"abcde\"⟧ };", "Thing.Name is the string \"abcde\" of 5 characters, must have at most 4 ('maxLength' in thing.yaml#/properties/name).")]
    [InlineData("MC0602", "_ = new Thing { Name = ⟦\"\U0001F600\"⟧ };", "Thing.Name is the string \"\U0001F600\" of 1 character, must have at least 2 ('minLength' in thing.yaml#/properties/name).")]
    [InlineData("MC0603", "_ = new Thing { Count = ⟦11⟧ };", "Thing.Count is the number 11, must be at most 10 ('maximum' in thing.yaml#/properties/count).")]
    [InlineData("MC0603", "_ = new Thing { Count = ⟦-1⟧ };", "Thing.Count is the number -1, must be at least 0 ('minimum' in thing.yaml#/properties/count).")]
    [InlineData("MC0603", "_ = new Thing { Ratio = ⟦0⟧ };", "Thing.Ratio is the number 0, must be greater than 0 ('exclusiveMinimum' in thing.yaml#/properties/ratio).")]
    [InlineData("MC0603", "_ = new Thing { Ratio = ⟦1.0⟧ };", "Thing.Ratio is the number 1, must be less than 1 ('exclusiveMaximum' in thing.yaml#/properties/ratio).")]
    [InlineData("MC0604", "_ = new Thing { Price = ⟦0.015⟧ };", "Thing.Price is the number 0.015, must be a multiple of 0.01 ('multipleOf' in thing.yaml#/properties/price).")]
    [InlineData("MC0605", "_ = new Thing { Mail = ⟦\"nobody\"⟧ };", "Thing.Mail is the string \"nobody\", must be an e-mail address (RFC 5321) such as ci@example.org ('format' in thing.yaml#/properties/mail).")]
    [InlineData("MC0605", "_ = new Thing { Home = ⟦new Uri(\"/relative\", UriKind.Relative)⟧ };", "Thing.Home is the string \"/relative\", must be a URI (RFC 3986) such as https://example.org/path ('format' in thing.yaml#/properties/home).")]
    [InlineData("MC0605", "_ = new Thing { Home = ⟦new(\"no uri\")⟧ };", "Thing.Home is the string \"no uri\", must be a URI (RFC 3986) such as https://example.org/path ('format' in thing.yaml#/properties/home).")]
    [InlineData("MC0606", "_ = new Thing { Size = ⟦3⟧ };", "Thing.Size is the number 3, must be one of 1, 2, 4 ('enum' in thing.yaml#/properties/size).")]
    [InlineData("MC0606", "_ = new Thing { Any = ⟦\"b\"⟧ };", "Thing.Any is the string \"b\", must be one of \"a\", 1, true ('enum' in thing.yaml#/properties/any).")]
    [InlineData("MC0606", "_ = new Thing { Any = ⟦false⟧ };", "Thing.Any is false, must be one of \"a\", 1, true ('enum' in thing.yaml#/properties/any).")]
    [InlineData("MC0607", "_ = new Thing { Tags = ⟦[]⟧ };", "Thing.Tags has 0 items, must have at least 1 ('minItems' in thing.yaml#/properties/tags).")]
    [InlineData("MC0607", "string s = bus.ToString()!; _ = new Thing { Tags = ⟦[s, s, s, s]⟧ };", "Thing.Tags has 4 items, must have at most 3 ('maxItems' in thing.yaml#/properties/tags).")]
    [InlineData("MC0607", "_ = new Thing { Counts = ⟦new()⟧ };", "Thing.Counts has 0 members, must have at least 1 ('minProperties' in thing.yaml#/properties/counts).")]
    [InlineData("MC0607", "_ = new Thing { Counts = ⟦new() { [\"a\"] = 1, [\"b\"] = 2, [\"c\"] = 3 }⟧ };", "Thing.Counts has 3 members, must have at most 2 ('maxProperties' in thing.yaml#/properties/counts).")]
    [InlineData("MC0608", "_ = new Thing { Tags = [\"a\", \"b\", ⟦\"a\"⟧] };", "Thing.Tags item 2 is equal to item 0, all items must differ ('uniqueItems' in thing.yaml#/properties/tags).")]
    [InlineData("MC0609", "_ = new Thing { Slow = ⟦\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"⟧ };", "Thing.Slow is the string \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", which could not be matched against ^(a+)+\\1$ within 1 s ('pattern' in thing.yaml#/properties/slow).")]
    public async Task Each_keyword_has_its_own_diagnostic(string id, string statement, string message) =>
        Assert.Equal(message, await Looking.Finds(id, Looking.InMethod(statement)));

    [Theory]
    [InlineData("_ = new Thing { Code = \"AB\", Name = \"ab\", Count = 0, Ratio = 0.5, Price = 0.3, Mail = \"a@example.org\", Size = 4, Any = 1 };")]
    [InlineData("_ = new Thing { Name = \"abcd\", Count = 10, Home = new(\"https://example.org\"), Link = new Uri(\"/a\", UriKind.Relative), Any = \"a\" };")]
    [InlineData("_ = new Thing { Name = \"\U0001F600\U0001F600\U0001F600\U0001F600\", Home = new Uri(\"https://example.org/a b\"), Price = 1e2 };")]
    [InlineData("_ = new Thing { Code = null, Tags = null, Size = null, Any = null, Maybe = null, Label = null };")]
    [InlineData("_ = new Thing { Tags = [\"a\", \"b\", \"c\"], Grid = [[9], []], Counts = new() { [\"a\"] = 0 } };")]
    [InlineData("string[] more = []; _ = new Thing { Tags = [.. more], Counts = new() { [more[0]] = 1 } };")]
    [InlineData("string unknown = bus.ToString()!; _ = new Thing { Code = unknown, Name = unknown + \"a\", Tags = [unknown, unknown] };")]
    [InlineData("_ = new Thing { Slow = \"aa\", Value = \"abc\" }; _ = new Thing { Value = 5, Maybe = \"ab\", Label = new(\"abc\") };")]
    [InlineData("object anything = new { Code = \"ab\" }; _ = new List<string> { \"ab\" };")]
    public Task What_fits_is_let_be(string statement) => Looking.FindsNothing(Looking.InMethod(statement));

    [Theory]
    [InlineData("MC0601", "const string Low = \"ab\"; _ = new Thing { Code = ⟦Low⟧ };")]
    [InlineData("MC0601", "_ = new Thing { Code = ⟦nameof(Thing)⟧ };")]
    [InlineData("MC0601", "const string A = \"A\"; _ = new Thing { Code = ⟦A + \"b\"⟧ };")]
    [InlineData("MC0601", "const string A = \"A\"; _ = new Thing { Code = ⟦$\"{A}b\"⟧ };")]
    [InlineData("MC0603", "const int Many = 5; _ = new Thing { Count = ⟦Many * 3⟧ };")]
    [InlineData("MC0603", "_ = new Thing { Count = ⟦(int)11.5⟧ };")]
    [InlineData("MC0603", "_ = new Thing { Grid = [[1], [2, ⟦10⟧]] };")]
    [InlineData("MC0603", "_ = new Thing { Counts = new() { [\"a\"] = ⟦-1⟧ } };")]
    [InlineData("MC0603", "_ = new Thing { Counts = new Dictionary<string, long> { [\"a\"] = ⟦-1⟧ } };")]
    [InlineData("MC0603", "_ = new Thing { Counts = new Dictionary<string, long> { { \"a\", ⟦-1⟧ } } };")]
    [InlineData("MC0602", "_ = new Thing { Tags = [\"a\", ⟦\"\"⟧] };")]
    [InlineData("MC0602", "_ = new Thing { Tags = ValueList.Create<string>([⟦\"\"⟧]) };")]
    [InlineData("MC0602", "_ = new Thing { Maybe = ⟦\"a\"⟧ };")]
    [InlineData("MC0602", "_ = new Thing { Value = ⟦\"ab\"⟧ };")]
    [InlineData("MC0603", "_ = new Thing { Value = ⟦4⟧ };")]
    [InlineData("MC0603", "ThingValue value = ⟦4⟧; _ = value;")]
    [InlineData("MC0602", "_ = new ThingValue.StringCase(⟦\"ab\"⟧);")]
    [InlineData("MC0602", "_ = new Label(⟦\"long\"⟧);")]
    [InlineData("MC0602", "_ = new Thing { Label = new(⟦\"long\"⟧) };")]
    [InlineData("MC0602", "Label label = new(\"abc\"); _ = label with { Value = ⟦\"long\"⟧ };")]
    [InlineData("MC0601", "Thing thing = new(); _ = thing with { Code = ⟦\"ab\"⟧ };")]
    [InlineData("MC0601", "_ = new Thing() with { Code = ⟦\"ab\"⟧ };")]
    public async Task Constants_are_found_wherever_they_stand(string id, string statement) =>
        _ = await Looking.Finds(id, Looking.InMethod(statement));

    [Theory]
    [InlineData("static class H { static Thing Make(string code) => new() { Code = code }; static Thing Use() => Make(⟦\"ab\"⟧); }")]
    [InlineData("static class H { static Thing Use() => Make(⟦\"ab\"⟧); static Thing Make(string code) { return new() { Code = code }; } }")]
    [InlineData("static class H { static List<Thing> Make(string code) => [new Thing { Code = code }]; static object Use() => Make(code: ⟦\"ab\"⟧); }")]
    [InlineData("static class H { static Thing Use() { return Make(⟦\"ab\"⟧); static Thing Make(string code) => new() { Code = code }; } }")]
    [InlineData("static class H { static Thing Make([MessageContracts.Annotations.SchemaConstraint(Pattern = \"^[A-Z]$\", Location = \"here\")] string code) { Console.WriteLine(code); return new(); } static Thing Use() => Make(⟦\"ab\"⟧); }")]
    [InlineData("static class H { static Thing With(this Thing thing, string code) => thing with { Code = code }; static Thing Use() => new Thing().With(⟦\"ab\"⟧); }")]
    public async Task What_a_helper_hands_on_is_judged_where_it_is_called(string code) => _ = await Looking.Finds("MC0601", code);

    [Theory]
    [InlineData("static class H { static Thing Make(string code) => new() { Code = code.ToUpperInvariant() }; static Thing Use() => Make(\"ab\"); }")]
    [InlineData("static class H { static Thing Make(string code) => code.Length > 3 ? new() { Code = code } : new(); static Thing Use() => Make(\"ab\"); }")]
    [InlineData("static class H { static Thing Make(string code) { code = \"AB\"; return new() { Code = code }; } static Thing Use() => Make(\"ab\"); }")]
    [InlineData("static class H { static Func<Thing> Make(string code) => () => new() { Code = code }; static object Use() => Make(\"ab\"); }")]
    [InlineData("static class H { static Thing Make(string code) => new() { Code = code }; static Thing Use() => Make(\"AB\"); }")]
    public Task A_helper_that_may_do_otherwise_is_let_be(string code) => Looking.FindsNothing(code);
}
