using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

public class BoundedWorkTests
{
    [Fact]
    public void A_schema_that_doubles_the_work_with_each_level_is_given_up_in_time()
    {
        byte[] deep = Encoding.UTF8.GetBytes(new string('[', 60) + new string(']', 60));

        Violation violation = Assert.Single(MessageJson.Validate<Doubling>(deep).Violations);

        Assert.Contains("too much work", violation.Message, StringComparison.Ordinal);
        Assert.True(MessageJson.Validate<Doubling>("[[[[[]]]]]"u8).IsValid);
    }
}
