namespace MessageContracts.Generator.Reading;

/// <summary>The tags of YAML's core schema, which say what a value is whatever it looks like.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The kind of value that a tag asks for; null for a tag that is not read.</summary>
    public static NodeKind? KindOf(string tag) => tag switch
    {
        Prefix + "str" or "!" => NodeKind.String,
        Prefix + "int" => NodeKind.Integer,
        Prefix + "float" => NodeKind.Number,
        Prefix + "bool" => NodeKind.Boolean,
        Prefix + "null" => NodeKind.Null,
        Prefix + "map" => NodeKind.Mapping,
        Prefix + "seq" => NodeKind.Sequence,
        _ => null,
    };

    /// <summary>As it is written in a file: <c>!!int</c>.</summary>
    public static string Display(string tag) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag.Substring(Prefix.Length) : tag;
}
