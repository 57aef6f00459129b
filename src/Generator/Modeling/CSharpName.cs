using System.Text;
using Microsoft.CodeAnalysis.CSharp;

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
        "BindingKey", "TryParseRoutingKey", "RoutingKeyParts", "definition",
    };

    /// <summary>What generated code says by its short name; a type of that name would be meant instead.</summary>
    private static readonly HashSet<string> ReservedTypes = new(StringComparer.Ordinal)
    {
        "System", "Microsoft", "MessageContracts",
        "ArgumentNullException", "BigInteger", "DateOnly", "DateTimeOffset", "Func", "Guid", "InvalidOperationException", "JsonTokenType",
        "NotNullWhen", "Obsolete", "ReadOnlySpan", "Uri",
        "ArrayScope", "ISchemaType", "ISegment", "ISegmentPattern", "IMessage", "JsonAny", "JsonNumber", "JsonTypes", "ListBuilder", "MapBuilder",
        "MemberTable", "MessageChecks", "MessageDefinition", "MessageHeaders", "MessageReader", "MessageWriter", "ObjectScope", "Optional",
        "RoutingKeyException", "RoutingKeyWriter", "RoutingOptions", "SchemaFormat", "SchemaPattern", "SegmentKind", "SegmentKinds",
        "TopicOption", "TopicPart", "TopicStyle", "TopicTemplate", "ValueList", "ValueMap",
    };

    public static bool IsReservedMember(string name, bool inMessage) =>
        ReservedMembers.Contains(name) || (inMessage && ReservedInMessages.Contains(name));

    public static bool IsReservedType(string name) => ReservedTypes.Contains(name);

    /// <summary><c>koji-build.test.complete</c> → <c>KojiBuildTestComplete</c>. Empty where no letter or digit is left.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        bool upper = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            if (name.Length == 0 && char.IsDigit(c))
            {
                name.Append('_');
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return name.ToString();
    }

    /// <summary>A name for a local or a parameter; a C# keyword gets '@'.</summary>
    public static string Camel(string pascal)
    {
        if (pascal.Length == 0)
        {
            return pascal;
        }

        int start = pascal[0] == '_' ? 1 : 0;
        string name = start == 1 && pascal.Length > 1 && char.IsDigit(pascal[1])
            ? pascal
            : char.ToLowerInvariant(pascal[start]) + pascal.Substring(start + 1);
        return Escape(name);
    }

    /// <summary>Puts '@' before a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static bool IsIdentifier(string name) => SyntaxFacts.IsValidIdentifier(name);
}
