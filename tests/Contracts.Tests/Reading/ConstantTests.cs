using System.Text;
using MessageContracts.Contracts.Tests.Building;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Reading;

/// <summary>A constant is checked on reading; a message with another value is not passed off as one with the right value.</summary>
public sealed class ConstantTests
{
    [Theory]
    [InlineData("\"brew-build\"")]
    [InlineData("null")]
    [InlineData("{\"id\":1,\"nested\":{\"nvr\":[]}}")]
    [InlineData("[[\"koji-build\"]]")]
    public void Another_value_is_reported_once_and_is_not_read_as_the_constant(string value)
    {
        string json = Samples.TestComplete<Osci>().ToJson().Replace("\"koji-build\"", value, StringComparison.Ordinal);

        Assert.False(MessageJson.TryParse(Encoding.UTF8.GetBytes(json), out KojiBuildTestComplete<Osci>? message, out ValidationReport report));

        Assert.Null(message);
        Assert.All(report.Violations, violation => Assert.Equal("/artifact/type", violation.InstancePointer));
        Assert.Single(report.Violations, violation => violation.Keyword == "const");
    }
}
