namespace MessageContracts.Generator.Resolving;

/// <summary>URI references as text (RFC 3986): no look at what they mean, relative bases too.</summary>
internal static class UriText
{
    private static readonly char[] PathOrQuery = ['/', '?'];

    public static string WithoutFragment(string uri)
    {
        int hash = uri.IndexOf('#');
        return hash < 0 ? uri : uri.Substring(0, hash);
    }

    /// <summary>What a reference without a fragment means below a base (RFC 3986, 5.2).</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0 || baseUri.Length == 0 || SchemeLength(reference) > 0)
        {
            return reference.Length == 0 ? baseUri : reference;
        }

        int scheme = SchemeLength(baseUri);
        if (reference.StartsWith("//", StringComparison.Ordinal))
        {
            return baseUri.Substring(0, scheme) + reference;
        }

        int path = PathStart(baseUri, scheme);
        string head = baseUri.Substring(0, path);
        string basePath = WithoutQuery(baseUri.Substring(path));
        if (reference[0] == '?')
        {
            return head + basePath + reference;
        }

        string merged = reference[0] == '/' ? reference : basePath.Substring(0, basePath.LastIndexOf('/') + 1) + reference;
        bool lacksRoot = path > scheme && merged[0] != '/';
        return head + WithoutDots(lacksRoot ? "/" + merged : merged);
    }

    /// <summary>The length of <c>scheme:</c>, 0 where there is none.</summary>
    private static int SchemeLength(string uri)
    {
        int colon = uri.IndexOf(':');
        int other = uri.IndexOfAny(PathOrQuery);
        return colon > 0 && (other < 0 || colon < other) ? colon + 1 : 0;
    }

    private static int PathStart(string uri, int scheme)
    {
        if (string.CompareOrdinal(uri, scheme, "//", 0, 2) != 0)
        {
            return scheme;
        }

        int end = uri.IndexOfAny(PathOrQuery, scheme + 2);
        return end < 0 ? uri.Length : end;
    }

    private static string WithoutQuery(string path)
    {
        int query = path.IndexOf('?');
        return query < 0 ? path : path.Substring(0, query);
    }

    private static string WithoutDots(string path)
    {
        int query = path.IndexOf('?');
        string tail = query < 0 ? "" : path.Substring(query);
        var parts = new List<string>();
        string[] segments = WithoutQuery(path).Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (segments[i] == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }

            if (segments[i] is not ("." or ".."))
            {
                parts.Add(segments[i]);
            }
            else if (isLast)
            {
                parts.Add("");
            }
        }

        return string.Join("/", parts) + tail;
    }
}
