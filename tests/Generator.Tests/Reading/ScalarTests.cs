using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>What a scalar is under YAML 1.2's core schema, and the JSON text of a number.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("~")]
    public void Null(string text) => AssertIs(NodeKind.Null, "null", text);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("false", "false")]
    [InlineData("False", "false")]
    [InlineData("FALSE", "false")]
    public void Boolean(string text, string value) => AssertIs(NodeKind.Boolean, value, text);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("42", "42")]
    [InlineData("+42", "42")]
    [InlineData("-42", "-42")]
    [InlineData("007", "7")]
    [InlineData("-007", "-7")]
    [InlineData("000", "0")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xffffffffffffffffff", "4722366482869645213695")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Integer(string text, string value) => AssertIs(NodeKind.Integer, value, text);

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("+1.5", "1.5")]
    [InlineData("01.5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1.", "1.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.e3", "1.0e3")]
    [InlineData("1E+3", "1E+3")]
    [InlineData("12.50e-3", "12.50e-3")]
    public void Number(string text, string value) => AssertIs(NodeKind.Number, value, text);

    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("yes")]
    [InlineData("1_000")]
    [InlineData("2024-01-31")]
    [InlineData("12:30:45")]
    [InlineData("nULL")]
    [InlineData("tRUE")]
    [InlineData("0x")]
    [InlineData("0xg")]
    [InlineData("0o8")]
    [InlineData("+0x1")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e3")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData(".e3")]
    [InlineData("..5")]
    [InlineData("1 2")]
    [InlineData("-x")]
    public void AnythingElseIsAString(string text) => AssertIs(NodeKind.String, text, text);

    [Theory]
    [InlineData("'12'", "12")]
    [InlineData("\"true\"", "true")]
    [InlineData("''", "")]
    [InlineData("'it''s'", "it's")]
    [InlineData("\"\\u00e9\\ud83d\\ude00\\/\"", "é😀/")]
    [InlineData("|\n  12\n  13\n", "12\n13\n")]
    [InlineData(">-\n  12\n  13\n", "12 13")]
    public void QuotedAndBlockScalarsAreStrings(string text, string value) => AssertIs(NodeKind.String, value, text);

    [Fact]
    public void NothingIsNull() => AssertIs(NodeKind.Null, "", "");

    private static void AssertIs(NodeKind kind, string value, string text)
    {
        Node read = Files.Yaml("a: " + text)["a"]!;
        Assert.Equal((kind, value), (read.Kind, read.Text));
    }
}
