using System.Globalization;

namespace MessageContracts.Generator.Reading;

/// <summary>JSON pointers (RFC 6901), as the models carry them.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    public static string Append(string pointer, string keyword, string token) => pointer + "/" + keyword + "/" + Escape(token);

    public static string Append(string pointer, string keyword, int index) =>
        pointer + "/" + keyword + "/" + index.ToString(CultureInfo.InvariantCulture);

    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
