using System.Text.Json;

namespace MessageContracts.Tests.Values;

public class JsonAnyTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("""{"a":1,"b":[2]}""", """ { "b":[2.0], "a":1 } """, true)]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"c":1}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("\"\\u0061\\n\"", "\"a\\u000a\"", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("null", "false", false)]
    public void Equality_is_JSONs(string left, string right, bool equal)
    {
        JsonAny a = JsonAny.Parse(left);
        JsonAny b = JsonAny.Parse(right);

        Assert.Equal(equal, a == b);
        Assert.Equal(equal, b == a);
        Assert.True(!equal || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void The_default_is_null()
    {
        Assert.Equal(JsonAny.Null, default);
        Assert.True(default(JsonAny).IsNull);
        Assert.Equal(JsonAny.Parse("null"), (string?)null);
        Assert.Equal(JsonValueKind.Null, default(JsonAny).Kind);
    }

    [Fact]
    public void Scalars_convert_and_come_back()
    {
        Assert.Equal("é\"", ((JsonAny)"é\"").GetString());
        Assert.True(((JsonAny)true).GetBoolean());
        Assert.Equal(long.MinValue, ((JsonAny)long.MinValue).GetInt64());
        Assert.Equal(ulong.MaxValue, ((JsonAny)ulong.MaxValue).GetUInt64());
        Assert.Equal(1.10m, ((JsonAny)1.10m).GetDecimal());
        Assert.Equal(0.1, ((JsonAny)0.1).GetDouble());
    }

    [Fact]
    public void A_number_keeps_its_digits()
    {
        using JsonDocument document = JsonDocument.Parse("[1.2300000000000000000000000000000000000001]");

        Assert.Equal("1.2300000000000000000000000000000000000001", ((JsonAny)document.RootElement[0]).ToString());
    }

    [Fact]
    public void Asking_for_another_kind_says_what_is_there() =>
        Assert.Contains("\"x\"", Assert.Throws<InvalidOperationException>(() => ((JsonAny)"x").GetInt64()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_JSON_is_refused(string json) => Assert.Throws<MessageFormatException>(() => JsonAny.Parse(json));
}
