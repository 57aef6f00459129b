using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Routing;

public class BindingKeyTests
{
    [Fact]
    public void A_field_not_given_is_a_star_and_one_given_is_replaced()
    {
        Assert.Equal("koji.event.Tag.*.*", Tagged.Definition.BindingKey());
        Assert.Equal("koji.event.Tag.rhel-7_4.*", Tagged.Definition.BindingKey(null, "rhel-7.4"));
        Assert.Equal("koji.event.Tag.*.bob", Tagged.Definition.BindingKey(null, null, "bob"));
    }

    [Fact]
    public void A_segment_that_may_be_absent_is_a_hash() =>
        Assert.Equal("VirtualTopic.eng.ci.#.test.done", TestDone<AnyNamespace>.Definition.BindingKey());

    [Theory]
    [InlineData("VirtualTopic.eng.ci.test.done", true, null)]
    [InlineData("VirtualTopic.eng.ci.osci.test.done", true, "osci")]
    [InlineData("/topic/VirtualTopic.eng.ci.osci.test.done", true, "osci")]
    [InlineData("topic://org.fedoraproject.prod.ci.osci.test.done", true, "osci")]
    [InlineData("VirtualTopic.eng.ci.a.b.test.done", false, null)]
    [InlineData("VirtualTopic.eng.ci..test.done", false, null)]
    [InlineData("VirtualTopic.eng.ci.osci.test.done.more", false, null)]
    [InlineData("", false, null)]
    public void Any_or_absent_takes_one_word_or_none(string key, bool fits, string? space)
    {
        string?[] parameters = new string?[1];

        Assert.Equal(fits, TestDone<AnyNamespace>.Definition.TryParse(key, null, [], parameters, out _));
        Assert.Equal(space, parameters[0]);
    }

    [Fact]
    public void A_fixed_segment_takes_only_its_own()
    {
        Assert.True(TestDone<Osci>.Definition.TryParse("VirtualTopic.eng.ci.osci.test.done", null, [], new string?[1], out _));
        Assert.False(TestDone<Osci>.Definition.TryParse("VirtualTopic.eng.ci.art.test.done", null, [], new string?[1], out _));
    }

    [Fact]
    public void A_placeholder_within_a_segment_opens_the_whole_segment()
    {
        MessageDefinition definition = new()
        {
            Name = "X",
            SchemaName = "x.yaml",
            Family = "X",
            Styles = [(new TopicStyle("X", "x"), new TopicTemplate(TopicPart.Literal("a.pre-"), TopicPart.Field(0, "f"), TopicPart.Literal("-post.b")))],
        };
        string?[] fields = new string?[1];

        Assert.Equal("a.*.b", definition.BindingKey());
        Assert.Equal("a.pre-1-post.b", definition.BindingKey(null, "1"));
        Assert.True(definition.TryParse("a.pre-x-post-post.b", null, fields, [], out _));
        Assert.Equal("x-post", fields[0]);
    }
}
