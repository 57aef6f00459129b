using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Follows a dotted path of field names from a message's root to a value, as C# will.</summary>
/// <param name="typeArguments">Those of the message, as <c>&lt;TNamespace&gt;</c>; empty where it has none.</param>
internal sealed class PathNavigator(SlotBuilder slots, string typeArguments)
{
    // The types on the way are declared elsewhere; what is found while looking belongs to nobody.
    private readonly SlotBuilder aside = slots.Aside();

    /// <summary>The way to a field; where there is none, the result says which name stops it.</summary>
    public PathResult Find(IReadOnlyList<Place> from, string ownerName, string path) => Step(from, ownerName, path.Split('.'), 0);

    private PathResult Step(IReadOnlyList<Place> from, string ownerName, string[] names, int index)
    {
        Classification value = Classifier.Classify(slots.Scope, Conjunction.Of(slots.Scope, from));
        if (value.Kind == ValueKind.Union)
        {
            return ThroughUnion(value, from, ownerName, names, index);
        }

        List<MemberDraft> drafts = MemberDrafts.Of(value.Conjunction.Members);
        MemberDraft? draft = drafts.Find(member => member.Name == names[index]);
        if (draft is null)
        {
            return PathResult.Missing(index, [.. drafts.Select(member => member.Name)]);
        }

        MemberModel member = draft.Build(aside, ownerName, stored: true);
        bool optional = draft.RequiredAt is null;
        bool last = index == names.Length - 1;
        var step = new PropertyStep(member.CSharpName!, optional, IsReference(member.Slot));
        if (last)
        {
            return PathResult.Found([step], ValueOf(member.Slot, optional, draft), optional || member.Slot.Nullable);
        }

        string inner = member.Slot.Shape is NamedShape named ? named.Name : ownerName + member.CSharpName;
        PathResult rest = draft.Places.Count == 0
            ? PathResult.Missing(index + 1, [])
            : Step(draft.Places, inner, names, index + 1);
        return rest.Prepend(step, optional || member.Slot.Nullable);
    }

    private PathResult ThroughUnion(Classification value, IReadOnlyList<Place> from, string ownerName, string[] names, int index)
    {
        UnionModel union = UnionBuilder.Build(aside, new Declaration(ownerName, from[0], from), value);
        string arguments = from[0].Is(slots.Scope.Root) ? typeArguments : "";
        var ways = new List<UnionWay>();
        bool optional = false;
        AccessValue? kind = null;
        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCase item = union.Cases[i];
            PathResult way = Step(UnionBuilder.Places(value, value.Branches[i]), item.Name, names, index);
            if (way.Steps is null)
            {
                return way;
            }

            optional |= way.IsOptional;
            kind = kind is null || kind.Kind == way.Value!.Kind ? way.Value : way.Value with { Kind = Either(kind.Kind, way.Value.Kind) };
            ways.Add(new UnionWay(item.Wraps is null ? item.Name + arguments : ownerName + arguments + "." + item.Name, item.Wraps is not null, way.Steps.ToEquatableArray(), way.Value!));
        }

        return PathResult.Found([new UnionStep(ways.ToEquatableArray())], kind! with { IsOptional = kind.IsOptional || optional }, optional);
    }

    /// <summary>The kind of a value that is of one kind in some cases and of another in others.</summary>
    private static AccessKind Either(AccessKind one, AccessKind other) =>
        one == AccessKind.Composite || other == AccessKind.Composite ? AccessKind.Composite : AccessKind.Any;

    private static bool IsReference(Slot slot) => slot.Shape switch
    {
        NamedShape named => !named.IsValueType,
        ScalarShape scalar => scalar.Kind is ScalarKind.String or ScalarKind.Uri or ScalarKind.UriReference,
        ConstShape constant => constant.Value.Kind == JsonLiteralKind.String,
        ListShape or MapShape => true,
        _ => false,
    };

    /// <summary>What a value type holds; null for what is no scalar, such as a list.</summary>
    private AccessKind? KindWithin(MemberDraft draft) => Classifier.Classify(slots.Scope, Conjunction.Of(slots.Scope, draft.Places)) switch
    {
        { Kind: ValueKind.Enum or ValueKind.Const or ValueKind.Any } => AccessKind.Enum,
        { Kind: ValueKind.Scalar, Scalar: < ScalarKind.Uri } => AccessKind.Enum,
        { Kind: ValueKind.Scalar } => AccessKind.FormattedWithin,
        _ => null,
    };

    private AccessValue ValueOf(Slot slot, bool optional, MemberDraft draft)
    {
        AccessKind? kind = slot.Shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => AccessKind.Text,
            ScalarShape { Kind: ScalarKind.Boolean } => AccessKind.Boolean,
            ScalarShape { Kind: < ScalarKind.Uri } => AccessKind.Number,
            ScalarShape => AccessKind.Formatted,
            ConstShape { Value.Kind: JsonLiteralKind.String } => AccessKind.Text,
            ConstShape { Value.Kind: JsonLiteralKind.Boolean } => AccessKind.Boolean,
            ConstShape => AccessKind.Number,
            NamedShape { IsValueType: true } => KindWithin(draft),
            AnyShape => AccessKind.Any,
            _ => null,
        };
        return new AccessValue(kind ?? AccessKind.Composite, optional, slot.Nullable, IsReference(slot))
        {
            Held = kind is null ? slot : null,
            IsConstant = slot.Shape is ConstShape && !optional && !slot.Nullable,
        };
    }
}

/// <summary>The outcome of following a path.</summary>
/// <param name="MissingAt">Which of the path's names is no member where it stands.</param>
/// <param name="Known">The members that there are instead.</param>
internal sealed record PathResult(List<AccessStep>? Steps, AccessValue? Value, bool IsOptional, int MissingAt, string[] Known)
{
    public static PathResult Found(List<AccessStep> steps, AccessValue value, bool optional) => new(steps, value, optional, -1, []);

    public static PathResult Missing(int at, string[] known) => new(null, null, false, at, known);

    public PathResult Prepend(AccessStep step, bool optional)
    {
        if (Steps is null)
        {
            return this;
        }

        Steps.Insert(0, step);
        return this with { IsOptional = IsOptional || optional };
    }
}
