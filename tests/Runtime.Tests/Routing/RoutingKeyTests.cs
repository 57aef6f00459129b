using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Routing;

public class RoutingKeyTests
{
    private static readonly Gen<string> Segments =
        from text in Gen.Elements("a", "Z", "0", "-", "_", ".", "é", "😀", "/", " ").NonEmptyListOf()
        where text.Count <= 12
        select string.Concat(text);

    [Fact]
    public void A_key_taken_apart_gives_what_it_was_made_of_after_replacement() =>
        Properties.Hold(Segments.Two(), pair =>
        {
            Tagged message = new() { Tag = pair.Item1, User = pair.Item2 };
            string?[] fields = new string?[2];
            try
            {
                string key = message.RoutingKey(options: RoutingOptions.Default);
                return Tagged.Definition.TryParse(key, null, fields, [], out TopicStyle? style)
                    && style == Tagged.Style
                    && fields.SequenceEqual([pair.Item1.Replace('.', '_'), pair.Item2.Replace('.', '_')]);
            }
            catch (RoutingKeyException)
            {
                return System.Text.Encoding.UTF8.GetByteCount($"koji.event.Tag.{pair.Item1}.{pair.Item2}") > 60;
            }
        });

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a*", "'*'")]
    [InlineData("#", "'#'")]
    [InlineData("a\nb", "U+000A")]
    public void A_value_that_cannot_stand_in_a_key_is_refused_by_its_path(string value, string why)
    {
        RoutingKeyException e = Assert.Throws<RoutingKeyException>(() => new Tagged { Tag = "t", User = value }.RoutingKey());

        Assert.StartsWith("user ", e.Message, StringComparison.Ordinal);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Contains("surrogate", Assert.Throws<RoutingKeyException>(() => new Tagged { Tag = "t", User = "a\ud800" }.RoutingKey()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_may_have_as_many_bytes_as_allowed_and_not_one_more()
    {
        string longest = new('é', (60 - "koji.event.Tag.t.".Length - 1) / 2);

        Assert.Equal(59, System.Text.Encoding.UTF8.GetByteCount(new Tagged { Tag = "t", User = longest }.RoutingKey()));
        Assert.Contains("61 bytes", Assert.Throws<RoutingKeyException>(() => new Tagged { Tag = "t", User = longest + "é" }.RoutingKey()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_parameters_and_styles_make_the_key()
    {
        TestDone<Osci> osci = new() { Namespace = "osci" };
        TestDone<NoNamespace> none = new() { Namespace = "" };

        Assert.Equal("VirtualTopic.eng.ci.osci.test.done", osci.RoutingKey());
        Assert.Equal("VirtualTopic.eng.ci.test.done", none.RoutingKey());
        Assert.Equal("org.fedoraproject.prod.ci.osci.test.done", osci.RoutingKey(TestDone<Osci>.Fedora));
        Assert.Equal("org.centos.prod.ci.test.done", none.RoutingKey(TestDone<Osci>.Fedora, RoutingOptions.Default.With(TestDone<Osci>.Environment, "org.centos.prod")));
    }

    [Fact]
    public void A_key_that_does_not_fit_the_span_is_not_written()
    {
        TestDone<Osci> osci = new() { Namespace = "osci" };

        Assert.False(osci.TryFormatRoutingKey(new char[5], out int written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void A_style_the_message_has_not_is_refused() =>
        Assert.Throws<RoutingKeyException>(() => new TestDone<Osci> { Namespace = "osci" }.RoutingKey(Tagged.Style));
}
