using MessageContracts.Json;

namespace MessageContracts.Tests.Keywords;

public class SchemaFormatTests
{
    [Theory]
    [InlineData("date-time", "2024-05-01T12:30:00Z 1963-06-19t08:30:06.283185z 1998-12-31T23:59:60Z 1998-12-31T15:59:60.123-08:00 2024-02-29T00:00:00+23:59")]
    [InlineData("date", "2024-02-29 2000-02-29 0000-02-29")]
    [InlineData("time", "08:30:06Z 08:30:06.283185Z 01:29:60+01:30 23:59:60Z")]
    [InlineData("duration", "P4DT12H30M5S P4Y PT0S P1M PT36H P1DT12H P2W P1Y2M3D")]
    [InlineData("email", "joe@example.com te~st@example.com joe@[127.0.0.1] joe@[IPv6:::1] \"a@b\"@example.org")]
    [InlineData("hostname", "www.example.com xn--4gbwdl.xn--wgbh1c a a-b 1.2")]
    [InlineData("ipv4", "192.168.0.1 0.0.0.0 255.255.255.255")]
    [InlineData("ipv6", ":: ::1 1:: 1:2:3:4:5:6:7:8 ::ffff:192.168.0.1 1::d6:192.168.0.1 1:2:3:4:5:6:1.2.3.4 2001:db8::1")]
    [InlineData("uri", "http://a.b/?q=1#f urn:a:b mailto:a@b http://[::1]:80/ http://u:p@h/%20 ldap://[2001:db8::7]/c?x?one tel:+1-816 http://[v1.a:b]/")]
    [InlineData("uri-reference", "/abc //a.b/c abc #frag ?q ./a:b http://a")]
    [InlineData("iri", "http://ƒøø.ßår/?∂éœ=πîx#πîüx")]
    [InlineData("uuid", "2EB8AA08-aa98-11ea-b4aa-73b441d16380 00000000-0000-0000-0000-000000000000")]
    [InlineData("json-pointer", "/foo/bar~0/baz~1/%a / /0 //")]
    [InlineData("relative-json-pointer", "1 0/foo 2/0/baz 0# 120/x")]
    [InlineData("regex", "([abc])+\\s+$ ^\\d{3}$ (?<year>\\d{4}) \\p{Script=Greek} [\\p{sc=Latin}\\d]")]
    [InlineData("uri-template", "http://e.org/{a}/{+b,c*} {x:3} plain")]
    public void What_has_the_format_is_valid(string name, string values) =>
        Assert.All(values.Split(' '), value => Assert.True(SchemaFormat.Find(name)!.IsMatch(value), value));

    [Theory]
    [InlineData("date-time", "1990-02-31T15:59:59Z 1990-12-31T15:59:59-24:00 1998-12-31T22:59:60Z 2024-05-01T12:30:00 2024-05-01_12:30:00Z 2013-350T01:01:01 2024-05-01T12:30:00.Z ২024-05-01T12:30:00Z")]
    [InlineData("date", "2021-02-29 2024-13-01 2024-00-01 2024-1-1 2024-01-00 20240101 2024-01-01x")]
    [InlineData("time", "24:00:00Z 08:30:06 22:59:60Z 08:60:00Z 8:30:06Z 12:00:00+24:00 12:00:00+1:00")]
    [InlineData("duration", "P PT P1YT 4DT12H P1S P1D2H P1W1D PT1D P1Y1D PT1H1S -P1D P1.5D")]
    [InlineData("email", "2962 @x a@ .a@b a..b@c a.@b a@b@c a@[127.0.0.300] a@-b")]
    [InlineData("hostname", "-a a- a_b .a a. a..b aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg é")]
    [InlineData("ipv4", "127.0.0.0.1 256.1.1.1 1.1.1 01.1.1.1 0x7f.1.1.1 1.1.1.1/24 1..1.1")]
    [InlineData("ipv6", "12345:: 1::2::3 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 :1:2:3:4:5:6:7 1:2:3:4:5:6:7::8 ::1%eth0 ::1.2.3 1.2.3.4:: fe80::a%en1 :::")]
    [InlineData("uri", "/abc abc http://a|b http://a^b :// http://[::1 http://a:b/ http://%zz \\\\w http://ƒ 1a:b http://a#b#c")]
    [InlineData("uri-reference", "\\\\w #a|b a:b^ 1:a")]
    [InlineData("uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d1638 2eb8aa08aa9811eab4aa73b441d16380 {2eb8aa08-aa98-11ea-b4aa-73b441d1638} 2eb8aa08-aa98-11ea-b4aa-73b441d1638g")]
    [InlineData("json-pointer", "foo /~ /~2 #/a")]
    [InlineData("relative-json-pointer", "/foo -1/a 01/a 0## +1 1a")]
    [InlineData("regex", "^(abc] [a- \\ (?<a \\p{Scrip=Greek} \\p{Script=}")]
    [InlineData("uri-template", "http://{a {} } {a,}")]
    public void What_has_not_the_format_is_invalid(string name, string values) =>
        Assert.All(values.Split(' '), value => Assert.False(SchemaFormat.Find(name)!.IsMatch(value), value));

    [Fact]
    public void A_format_that_is_not_known_asserts_nothing() => Assert.Null(SchemaFormat.Find("color"));
}
