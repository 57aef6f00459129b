using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Modeling;

/// <summary>C# names from names in JSON; each a pure function of its input.</summary>
internal static class CSharpName
{
    /// <summary>What generated records have of their own, so that no property may be called so.</summary>
    private static readonly HashSet<string> ReservedMembers = new(StringComparer.Ordinal)
    {
        "Clone", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "EqualityContract", "PrintMembers", "Deconstruct", "AdditionalFields", "ReadJson", "WriteJson", "schema",
    };

    /// <summary>What messages have beside that.</summary>
    private static readonly HashSet<string> ReservedInMessages = new(StringComparer.Ordinal)
    {
        "BindingKey", "TopicWhere", "TryParseRoutingKey", "TopicOf", "PartsOf", "RoutingKeyParts", "definition",
    };

    /// <summary>Names at the root of what every program uses; a type of that name would hide them.</summary>
    private static readonly HashSet<string> RootNamespaces = new(StringComparer.Ordinal)
    {
        "System", "Microsoft", "MessageContracts",
    };

    /// <summary>The types that generated code names by a using; a generated type of that name would stand in their way. One with type arguments does not.</summary>
    private static readonly HashSet<string> UsedTypes = new(StringComparer.Ordinal)
    {
        "ArgumentNullException", "BigInteger", "DateOnly", "DateTimeOffset", "Guid", "InvalidOperationException", "JsonTokenType",
        "NotNullWhen", "NotNullWhenAttribute", "Obsolete", "ObsoleteAttribute", "Uri",
        "ArrayScope", "IAnySegment", "INoSegment", "ISegment", "ISegmentPattern", "ItemSet", "JsonAny", "JsonNumber",
        "JsonTypes", "MemberTable", "MessageChecks", "MessageDefinition", "MessageHeaders", "MessageReader",
        "MessageWriter", "NameSet", "ObjectScope", "Received", "RoutingKeyException", "RoutingKeyMatch", "RoutingOptions", "SchemaFormat",
        "SchemaPattern", "SegmentKind", "SegmentKinds", "SegmentReplacement", "SegmentRules", "SegmentWriter", "TopicOption", "TopicPart", "TopicStyle",
        "TopicFilter", "TopicTemplate",
    };

    public static bool IsReservedMember(string name, bool inMessage) =>
        ReservedMembers.Contains(name) || (inMessage && ReservedInMessages.Contains(name));

    /// <summary>Why a type cannot be called so; null where it can.</summary>
    public static string? TypeClash(string name) =>
        name.Length == 0 || !IsIdentifier(name) ? "is no C# identifier"
        : IsLowerCase(name) ? "is a kind of name that C# keeps for its keywords"
        : RootNamespaces.Contains(name) ? "would hide the namespace of that name"
        : UsedTypes.Contains(name) ? "would hide the type of that name, which generated code uses"
        : null;

    /// <summary>What a type is called in the code: the name wanted or, where it cannot be, one with a '_', so that the rest still compiles.</summary>
    public static string Type(string wanted) => TypeClash(wanted) is null ? wanted : "_" + wanted;

    /// <summary>A dotted namespace, each part made an identifier the way <c>dotnet new</c> does it; a C# keyword gets '@'.</summary>
    public static string Namespace(string text) =>
        string.Join(".", text.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(NamespacePart));

    private static string NamespacePart(string part)
    {
        string name = new([.. part.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        return Escape(char.IsDigit(name[0]) ? "_" + name : name);
    }

    private static bool IsLowerCase(string name) => name.All(c => c is >= 'a' and <= 'z');

    /// <summary><c>koji-build.test.complete</c> → <c>KojiBuildTestComplete</c>. Empty where no letter or digit is left.</summary>
    public static string Pascal(string text)
    {
        // One more than the text, for the '_' before a leading digit.
        Span<char> name = text.Length < 256 ? stackalloc char[text.Length + 1] : new char[text.Length + 1];
        int length = 0;
        bool upper = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            if (length == 0 && char.IsDigit(c))
            {
                name[length++] = '_';
            }

            name[length++] = upper ? char.ToUpperInvariant(c) : c;
            upper = false;
        }

        return SharedText.Of(name.Slice(0, length));
    }

    /// <summary>A name for a local or a parameter; a C# keyword gets '@'.</summary>
    public static string Camel(string pascal)
    {
        if (pascal.Length == 0)
        {
            return pascal;
        }

        int start = pascal[0] == '_' && pascal.Length > 1 ? 1 : 0;
        bool isNumbered = start == 1 && char.IsDigit(pascal[1]);
        return Escape(isNumbered ? pascal : Uncapitalized(pascal.AsSpan(start)));
    }

    private static string Uncapitalized(ReadOnlySpan<char> text)
    {
        Span<char> name = text.Length < 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(name);
        name[0] = char.ToLowerInvariant(name[0]);
        return SharedText.Of(name);
    }

    /// <summary>A type's name without its namespace.</summary>
    public static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>Puts '@' before a keyword.</summary>
    public static string Escape(string name) =>
        CSharpWords.IsKeyword(name) ? "@" + name : name;

    public static bool IsIdentifier(string name) => CSharpWords.IsIdentifier(name);
}
