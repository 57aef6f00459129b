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
        ReferenceCheck.Report(scope, scope.Root, declarations.Report);
        declarations.Add(new Declaration(rootName, root, [root]));
        AddDefinitions(slots, root);

        var types = new List<TypeModel>();
        while (declarations.Next() is { } declaration)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReportName(declaration, declarations);
            slots.Current = declaration;
            types.Add(Type(slots, declaration, declaration.At.IsRoot ? resolved.Message : null));
        }

        FreeOverlappingCases(types);

        if (resolved.Message is { } message)
        {
            MessageModel model = MessageBuilder.Build(slots, types[0], message);
            types[0] = types[0] with { Message = model };
            if (model.TypeParameters.Count > 0)
            {
                ShareTypeParameters(types, model);
            }
        }

        return new FileModel(
            HintName(resolved.Document.DisplayPath),
            resolved.Document.Path,
            resolved.Document.DisplayPath,
            resolved.Namespace,
            types.ToEquatableArray(),
            resolved.Used.Any(used => used.HasDeprecated),
            resolved.Used.Any(static used => used.Document.IsGuessed) ? default : declarations.Issues);
    }

    /// <summary>Where cases of a union overlap, a constant that one of them refuses may fit another: only validation can tell.</summary>
    private static void FreeOverlappingCases(List<TypeModel> types)
    {
        HashSet<string> overlapping = [.. types.OfType<UnionModel>().Where(union => !union.Exclusive).Select(union => union.Name)];
        for (int i = 0; overlapping.Count > 0 && i < types.Count; i++)
        {
            if (types[i] is RecordModel { Union: { } union } record && overlapping.Contains(union))
            {
                EquatableArray<MemberModel> free = record.Object.Members.Select(member => member with { Constraints = default }).ToEquatableArray();
                types[i] = record with { Object = record.Object with { Members = free }, Rules = default };
            }
        }
    }

    /// <summary>The cases of a union that is a message have its type parameters too.</summary>
    private static void ShareTypeParameters(List<TypeModel> types, MessageModel message)
    {
        for (int i = 0; i < types.Count; i++)
        {
            if (i == 0 || (types[i] is RecordModel record && record.Union == types[0].Name))
            {
                types[i] = types[i] with { TypeParameters = message.TypeParameters };
            }
        }
    }

    public static string HintName(string displayPath) => displayPath.Replace(' ', '_') + ".g.cs";

    private static TypeModel Type(SlotBuilder slots, Declaration declaration, MessageBinding? message)
    {
        Classification value = Classifier.Classify(slots.Scope, Conjunction.Of(slots.Scope, declaration.Places));
        bool isRecord = value.Kind == ValueKind.Record || (value.Kind == ValueKind.Map && declaration.At.IsRoot) || declaration.Union is not null;
        return value.Kind switch
        {
            _ when isRecord => RecordBuilder.Build(slots, declaration, value, message?.Table),
            ValueKind.Enum => EnumBuilder.Build(slots, declaration, value),
            ValueKind.Union => UnionBuilder.Build(slots, declaration, value),
            ValueKind.Tuple => TupleBuilder.Build(slots, declaration, value),
            _ => Wrapper(declaration, value, slots.Unnamed(value, declaration.Name)),
        };
    }

    private static WrapperModel Wrapper(Declaration declaration, Classification value, Slot slot) => new()
    {
        Name = declaration.Name,
        At = value.At,
        SchemaName = FileNames.SchemaName(declaration.At),
        Documentation = Documentation.Of(declaration.At.Schema),
        Value = slot,
        Constraints = ConstraintBuilder.Of(slot),
    };

    private static void AddDefinitions(SlotBuilder slots, Place root)
    {
        foreach (NamedSchema definition in root.Schema.Definitions)
        {
            Place place = root.In(definition.Schema);
            if (place.Schema.Ref is null && slots.TypeName(place) is not null && Anchor.Of(slots.Scope, place).Place.Is(place))
            {
                slots.Declarations.Add(new Declaration(slots.Scope.NameOf(place)!, place, [place]));
            }
        }
    }

    private static string RootName(DocumentScope scope, Declarations declarations)
    {
        string name = TypeNames.OfRoot(scope.Root);
        if (!TypeMembers.AreFixed(name, Classifier.Classify(scope, Conjunction.Of(scope, scope.Root)).Kind))
        {
            return name;
        }

        ReportName(scope.Root, name, "is also the name of a member that it has", declarations);
        return "_" + name;
    }

    /// <summary>A name that cannot be is a mistake, wherever in the file it comes from.</summary>
    private static void ReportName(Declaration declaration, Declarations declarations)
    {
        if (CSharpName.TypeClash(declaration.Wanted) is { } clash)
        {
            ReportName(declaration.At, declaration.Wanted, clash, declarations);
        }
    }

    private static void ReportName(Place place, string name, string clash, Declarations declarations)
    {
        Schema schema = place.Schema;
        string pointer = schema.Pointer;
        declarations.Report(new ModelIssue(
            NamingDiagnostics.TypeName,
            place.Path,
            schema.CSharpName is null ? pointer : pointer + ModelIssue.NameKeyword,
            AtKey: schema.CSharpName is null && pointer.Length > 0,
            EquatableArray<string>.Own(
            [
                schema.CSharpName ?? (pointer.Length == 0 ? place.Document.Document.Stem : pointer.Substring(pointer.LastIndexOf('/') + 1)),
                name,
                clash,
            ])));
    }
}
