using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

public class ViolationTests
{
    [Theory]
    [InlineData("""{"id":0,"component":"bash","scratch":true}""", "/id", "minimum", "rpm-build.yaml#/properties/id/minimum", 6)]
    [InlineData("""{"id":"1","component":"bash","scratch":true}""", "/id", "type", "rpm-build.yaml#/properties/id/type", 6)]
    [InlineData("""{"id":1.5,"component":"bash","scratch":true}""", "/id", "type", "rpm-build.yaml#/properties/id/type", 6)]
    [InlineData("""{"id":1,"component":"Bash","scratch":true}""", "/component", "pattern", "rpm-build.yaml#/properties/component/pattern", 20)]
    [InlineData("""{"id":1,"component":"aaaaaaaaaaaaaaaaaaaaa","scratch":true}""", "/component", "maxLength", "rpm-build.yaml#/properties/component/maxLength", 20)]
    [InlineData("""{"id":1,"component":"bash"}""", "", "required", "rpm-build.yaml#/required", 0)]
    [InlineData("""{"id":1,"component":"bash","scratch":true,"tags":["a","b","a"]}""", "/tags", "uniqueItems", "rpm-build.yaml#/properties/tags/uniqueItems", 49)]
    [InlineData("""{"id":1,"component":"bash","scratch":true,"tags":[]}""", "/tags", "minItems", "rpm-build.yaml#/properties/tags/minItems", 49)]
    [InlineData("""{"id":1,"component":"bash","scratch":true,"tags":["a",7]}""", "/tags/1", "type", "rpm-build.yaml#/properties/tags/items/type", 54)]
    [InlineData("""{"id":1,"component":"bash","scratch":true,"docs":"no uri"}""", "/docs", "format", "rpm-build.yaml#/properties/docs/format", 49)]
    [InlineData("""{"id":1,"component":"bash","scratch":true,"started":"2024-02-30T00:00:00Z"}""", "/started", "format", "rpm-build.yaml#/properties/started/format", 52)]
    [InlineData("""[]""", "", "type", "rpm-build.yaml#/type", 0)]
    public void A_violation_has_its_pointer_keyword_location_and_offset(string json, string pointer, string keyword, string location, long offset)
    {
        Violation violation = Assert.Single(MessageJson.Validate<RpmBuild>(Encoding.UTF8.GetBytes(json)).Violations);

        Assert.Equal((pointer, keyword, location, offset), (violation.InstancePointer, violation.Keyword, violation.SchemaLocation, violation.Offset));
    }

    [Fact]
    public void A_message_says_what_was_found_and_what_is_wanted()
    {
        ValidationReport report = MessageJson.Validate<RpmBuild>("""{"id":true,"component":"","scratch":null,"epoch":1}"""u8);

        Assert.Equal(
            [
                "is true, must be an integer",
                "is the string \"\" of 0 characters, must have at least 1",
                "is the string \"\", must match ^[a-z][a-z0-9-]*$",
                "is null, must be a boolean",
                "is the number 1, must be a string or null",
            ],
            report.Violations.Select(violation => violation.Message));
    }

    [Fact]
    public void Violations_come_in_the_order_of_the_document_with_the_object_before_its_members()
    {
        ValidationReport report = MessageJson.Validate<RpmBuild>("""{"component":"A","id":0}"""u8);

        Assert.Equal(["", "/component", "/id"], report.Violations.Select(violation => violation.InstancePointer));
    }

    [Fact]
    public void A_pointer_escapes_tilde_and_slash()
    {
        ValidationReport report = MessageJson.Validate<Tagged>("""{"tag":"a","user":"b","x~/y":1}"""u8);

        Violation violation = Assert.Single(report.Violations);
        Assert.Equal(("/x~0~1y", "false schema"), (violation.InstancePointer, violation.Keyword));
    }

    [Fact]
    public void Beyond_the_limit_violations_are_only_counted()
    {
        ValidationReport report = MessageJson.Validate<Tagged>("""{"a":1,"b":1,"c":1,"d":1,"tag":"a","user":"b"}"""u8, new MessageJsonOptions { MaxViolations = 2 });

        Assert.Equal(3, report.Violations.Count);
        Assert.Contains("2 more violations", report.Violations[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"no\"", "", "anyOf")]
    [InlineData("0.25", "", "multipleOf")]
    [InlineData("""{"ok":1,"No":{"x":2}}""", "/No", "pattern")]
    public void Subschemas_are_checked_beside_the_typed_reading(string json, string pointer, string keyword)
    {
        Violation violation = Assert.Single(MessageJson.Validate<Branches>(Encoding.UTF8.GetBytes(json)).Violations);

        Assert.Equal((pointer, keyword), (violation.InstancePointer, violation.Keyword));
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("0.3")]
    [InlineData("""{"ok":{"A":1}}""")]
    public void What_fits_a_branch_is_valid(string json) =>
        Assert.True(MessageJson.Validate<Branches>(Encoding.UTF8.GetBytes(json)).IsValid);
}
