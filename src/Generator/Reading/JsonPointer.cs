using System.Globalization;
using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Reading;

/// <summary>JSON pointers (RFC 6901), as the models carry them.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string token)
    {
        token = Escape(token);
        int length = pointer.Length + 1 + token.Length;
        Span<char> text = length <= 256 ? stackalloc char[length] : new char[length];
        pointer.AsSpan().CopyTo(text);
        text[pointer.Length] = '/';
        token.AsSpan().CopyTo(text.Slice(pointer.Length + 1));
        return SharedText.Of(text);
    }

    public static string Append(string pointer, string keyword, string token) => Append(Append(pointer, keyword), token);

    public static string Append(string pointer, string keyword, int index) =>
        pointer + "/" + keyword + "/" + index.ToString(CultureInfo.InvariantCulture);

    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
