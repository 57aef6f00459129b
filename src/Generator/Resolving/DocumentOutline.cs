using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// Reduces a document to what a reference to its root's type needs: its name, and whether it is an object. An edit below that
/// leaves the referring files alone.
/// </summary>
internal static class DocumentOutline
{
    /// <summary>The outline; null for a root whose C# shape only all its keywords tell.</summary>
    public static SchemaDocument? Of(SchemaDocument document)
    {
        Schema root = document.Root;
        bool isPlainObject =
            root is { Boolean: null, Ref: null, Const: null, Not: null, If: null, Types.Count: 1, Enum.Count: 0, AnyOf.Count: 0, OneOf.Count: 0 }
            && root.Types[0] == "object";
        return isPlainObject
            ? document with { Root = new Schema { Pointer = "", Types = ObjectType, CSharpName = root.CSharpName, Deprecated = root.Deprecated } }
            : null;
    }

    private static EquatableArray<string> ObjectType { get; } = EquatableArray<string>.Own(["object"]);
}
