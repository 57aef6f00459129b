using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>A <c>$ref</c> taken apart: the file or URI before '#', and the fragment as a JSON pointer or an anchor's name.</summary>
internal readonly record struct Reference(string File, string Fragment)
{
    public static Reference Parse(string text)
    {
        int hash = text.IndexOf('#');
        return hash < 0
            ? new Reference(text, "")
            : new Reference(text.Substring(0, hash), Uri.UnescapeDataString(text.Substring(hash + 1)));
    }

    /// <summary>The file part by which a schema's <c>$ref</c> is bound: as written, or where an <c>$id</c> within the document changed the base, resolved against that.</summary>
    public static string FileOf(Schema schema, ResourceMap resources)
    {
        string file = Parse(schema.Ref!).File;
        string uri = resources.Of(schema).Uri;
        return file.Length == 0 || uri == resources.RootUri ? file : UriText.Resolve(uri, file);
    }

    /// <summary>
    /// The fragment as a JSON pointer. Real files write <c>#properties/version</c> without the leading '/', which is
    /// no JSON pointer (RFC 6901), but has only one meaning.
    /// </summary>
    public string Pointer => Fragment.Length == 0 || Fragment[0] == '/' ? Fragment : "/" + Fragment;
}
