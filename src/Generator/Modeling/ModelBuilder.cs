using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models one schema file: its root type and all types that it declares below.</summary>
internal static class ModelBuilder
{
    public static FileModel Build(ResolvedDocument resolved, CancellationToken cancellationToken)
    {
        var scope = new DocumentScope(resolved);
        var declarations = new Declarations();
        var slots = new SlotBuilder(scope, declarations, resolved.Namespace);
        Place root = scope.Root;
        string rootName = RootName(scope, declarations);
        ReferenceCheck.Report(scope, declarations);
        declarations.Add(new Declaration(rootName, root, [root]));
        AddDefinitions(slots, root);

        var types = new List<TypeModel>();
        while (declarations.Next() is { } declaration)
        {
            cancellationToken.ThrowIfCancellationRequested();
            types.Add(Type(slots, declaration, declaration.At.IsRoot ? resolved.Message : null));
        }

        if (resolved.Message is { } message)
        {
            types[0] = types[0] with { Message = MessageBuilder.Build(slots, types[0], message) };
        }

        return new FileModel(
            HintName(resolved.Document.DisplayPath),
            resolved.Document.Path,
            resolved.Document.DisplayPath,
            resolved.Namespace,
            types.ToEquatableArray(),
            resolved.Used.Any(used => HasDeprecated(used.Document.Root)),
            declarations.Issues);
    }

    private static bool HasDeprecated(Schema root)
    {
        bool found = false;
        SchemaWalk.Each(root, schema => found |= schema.Deprecated);
        return found;
    }

    public static string HintName(string displayPath) => displayPath.Replace(' ', '_') + ".g.cs";

    private static TypeModel Type(SlotBuilder slots, Declaration declaration, MessageBinding? message)
    {
        Classification value = Classifier.Classify(slots.Scope, Conjunction.Of(slots.Scope, declaration.Places));
        bool isRecord = value.Kind == ValueKind.Record || (value.Kind == ValueKind.Map && declaration.At.IsRoot) || declaration.Union is not null;
        return value.Kind switch
        {
            _ when isRecord => RecordBuilder.Build(slots, declaration, value, message?.Table),
            ValueKind.Enum => EnumBuilder.Build(declaration, value, slots.Declarations),
            ValueKind.Union => UnionBuilder.Build(slots, declaration, value),
            ValueKind.Tuple => TupleBuilder.Build(slots, declaration, value),
            _ => new WrapperModel
            {
                Name = declaration.Name,
                At = value.TypePlace.At,
                SchemaName = FileNames.SchemaName(declaration.At),
                Documentation = Documentation.Of(declaration.At.Schema),
                Value = slots.Unnamed(value, declaration.Name),
            },
        };
    }

    private static void AddDefinitions(SlotBuilder slots, Place root)
    {
        foreach (NamedSchema definition in root.Schema.Definitions)
        {
            Place place = root.In(definition.Schema);
            if (place.Schema.Ref is null && slots.TypeName(place) is { } name && Anchor.Of(slots.Scope, place).Place.Is(place))
            {
                slots.Declarations.Add(new Declaration(name, place, [place]));
            }
        }
    }

    private static string RootName(DocumentScope scope, Declarations declarations)
    {
        Place root = scope.Root;
        string name = TypeNames.OfRoot(root);
        string? clash =
            name.Length == 0 || !CSharpName.IsIdentifier(name) ? "is no C# identifier"
            : CSharpName.IsReservedType(name) ? "would hide what generated code means by that name"
            : TypeMembers.AreFixed(name, Classifier.Classify(scope, Conjunction.Of(scope, root)).Kind) ? "is also the name of a member that it has"
            : null;
        if (clash is null)
        {
            return name;
        }

        declarations.Report(new ModelIssue(
            NamingDiagnostics.TypeName,
            root.Path,
            root.Schema.CSharpName is null ? "" : "/x-csharp-name",
            AtKey: false,
            EquatableArray<string>.Own([root.Document.Document.Stem, name, clash])));
        return "_" + name;
    }
}
