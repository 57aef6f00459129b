using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models one value: how C# holds it and what must be true of it.</summary>
internal sealed class SlotBuilder(DocumentScope scope, Declarations declarations, string currentNamespace)
{
    // Types within types that each need a name of their own: beyond this many the names are of no use to anybody.
    private const int DeepestDeclaration = 16;

    private readonly List<Conjunction> checking = [];
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private readonly List<Conjunction> building = [];
    private readonly Dictionary<string, Declaration> foreign = new(StringComparer.Ordinal);

    public DocumentScope Scope => scope;

    public Declarations Declarations => declarations;

    /// <summary>The type that is being modelled.</summary>
    public Declaration? Current { get; set; }

    /// <summary>A builder of the same sight whose declarations nobody reads.</summary>
    public SlotBuilder Aside() => new(scope, new Declarations(), currentNamespace);

    /// <summary>
    /// Models the value to which <paramref name="places"/> apply. Where it needs a type and no single schema declares one,
    /// the type is declared here, as <paramref name="name"/>.
    /// </summary>
    public Slot Build(IReadOnlyList<Place> places, string name)
    {
        if (Significant(places) is { } anchor && Nominal(anchor) is { } nominal)
        {
            return nominal;
        }

        Classification value = places.Count == 1 ? scope.Classify(places[0]) : Classifier.Classify(scope, Conjunction.Of(scope, places));
        if (value.DeclaresType)
        {
            return Declared(new Declaration(name, places[0], places) { Outer = Current, Conjunction = value.Conjunction }, value);
        }

        if (building.Exists(value.Conjunction.Is))
        {
            return Held(places);
        }

        building.Add(value.Conjunction);
        Slot slot = Unnamed(value, name);
        building.RemoveAt(building.Count - 1);
        return slot;
    }

    /// <summary>
    /// A value of a type of its own. Where the same schemas already make a type around it, it is that type again: else a pattern that
    /// holds for the members it stands in would make types without end. So it is, too, where schemas whose dynamic references mean
    /// something else here than in their own types occur within themselves: they have no names for that but the first.
    /// </summary>
    private Slot Declared(Declaration declaration, Classification value)
    {
        int depth = 0;
        for (Declaration? outer = declaration.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Conjunction is { } known && known.Is(value.Conjunction) && outer.Union is null)
            {
                declaration = outer;
                break;
            }

            if (++depth > DeepestDeclaration)
            {
                return Held(declaration.Places);
            }
        }

        if (value.Conjunction.Members.Exists(static member => member.IsForeign))
        {
            string key = KeyOf(value.Conjunction);
            declaration = foreign.TryGetValue(key, out Declaration? first) ? first : foreign[key] = declaration;
        }

        declarations.Add(declaration);
        return new Slot
        {
            At = value.At,
            Shape = new NamedShape(declaration.Name, value.Kind == ValueKind.Enum, value.AsksNull),
            Nullable = value.Nullable,
        };
    }

    /// <summary>A value that holds itself without a name in between: no C# type does, so it is held as any value, and checked.</summary>
    private Slot Held(IReadOnlyList<Place> places)
    {
        Slot check = Check(Conjunction.Of(scope, places));
        return new Slot
        {
            At = check.At,
            Shape = AnyShape.Instance,
            Applicators = EquatableArray<Applicator>.Own([new Applicator(ApplicatorKind.All, check.At, EquatableArray<Branch>.Own([new Branch("Again", check)]))]),
        };
    }

    /// <summary>Models a value that has no type of its own.</summary>
    public Slot Unnamed(Classification value, string name)
    {
        var slot = new Slot
        {
            At = value.At,
            Shape = AnyShape.Instance,
            Nullable = value.Nullable,
            Tokens = TokenAssertions.Of(value),
            NullApart = value.NullApart,
            Applicators = ApplicatorBuilder.All(this, value.Conjunction.Members),
        };
        switch (value.Kind)
        {
            case ValueKind.Const:
                return slot with { Shape = new ConstShape(value.Const!, value.Keyword), At = value.Source.At };
            case ValueKind.Scalar:
                return slot with { Shape = ScalarShape.Of(value.Scalar) };
            case ValueKind.List:
                ArrayModel array = ArrayBuilder.Build(this, value, name, stored: true);
                return slot with { Shape = new ListShape(array.Tuple.Count > 0 || array.Items is null ? AnyItem(array.At) : array.Items), Array = array };
            case ValueKind.Map:
                ObjectModel map = ObjectBuilder.Build(this, value, name, stored: true);
                return slot with { Shape = new MapShape(MapValue(map, value, name)), Object = map };
            default:
                return slot with
                {
                    Nullable = false,
                    Object = ObjectBuilder.IsNeeded(value) ? ObjectBuilder.Build(this, value, name, stored: false) : null,
                    Array = ArrayBuilder.IsNeeded(value) ? ArrayBuilder.Build(this, value, name, stored: false) : null,
                };
        }
    }

    /// <summary>Models a value that is checked and not held.</summary>
    public Slot Check(Place place)
    {
        Anchor anchor = Anchor.Of(scope, place);
        if (place.Schema.Ref is not null && !anchor.Nullable && TypeName(anchor.Place) is { } type)
        {
            return new Slot { At = anchor.Place.At, Shape = NoShape.Instance, Validates = EquatableArray<string>.Own([type]) };
        }

        return Check(Conjunction.Of(scope, place));
    }

    public Slot Check(IReadOnlyList<Place> places) => Check(Conjunction.Of(scope, places));

    private Slot Check(Conjunction conjunction)
    {
        if (conjunction.Members.Count > 0 && checking.Exists(conjunction.Is))
        {
            string key = KeyOf(conjunction);
            repeated.Add(key);
            return new Slot { At = conjunction.Members[0].At, Shape = NoShape.Instance, Repeats = key };
        }

        checking.Add(conjunction);
        Slot slot = CheckPart(conjunction);
        checking.RemoveAt(checking.Count - 1);
        return repeated.Count > 0 && KeyOf(conjunction) is { } own && repeated.Contains(own) ? slot with { Key = own } : slot;
    }

    private static string KeyOf(Conjunction conjunction) => string.Join(" ", conjunction.Members.Select(member => member.Key));

    /// <summary>Models a value that is checked against a part of its schemas' keywords.</summary>
    public Slot CheckPart(Conjunction conjunction)
    {
        var value = new Classification
        {
            Kind = ValueKind.Any,
            Conjunction = conjunction,
            TypePlace = Classifier.Classify(scope, conjunction).TypePlace,
        };
        return new Slot
        {
            At = value.At,
            Shape = NoShape.Instance,
            Tokens = TokenAssertions.All(conjunction),
            Applicators = ApplicatorBuilder.All(this, conjunction.Members),
            Object = ObjectBuilder.IsNeeded(value) ? ObjectBuilder.Build(this, value, "", stored: false) : null,
            Array = ArrayBuilder.IsNeeded(value) ? ArrayBuilder.Build(this, value, "", stored: false) : null,
        };
    }

    /// <summary>The C# name of the type that a place declares, as this file writes it; null where it declares none.</summary>
    public string? TypeName(Place place) => DeclaredKind(place) is null ? null : Qualified(place);

    /// <summary>The C# name of a base without type arguments, which its interface has none of.</summary>
    public string? BaseName(Place place) => Qualified(place);

    /// <summary>A value of a type that the schema itself declares; null where it declares none.</summary>
    private Slot? Nominal(Anchor anchor)
    {
        if (DeclaredKind(anchor.Place) is not { } declared || Qualified(anchor.Place) is not { } name)
        {
            return null;
        }

        if (anchor.Place.Path == scope.Root.Path && scope.NameOf(anchor.Place) is { } own)
        {
            declarations.Add(new Declaration(own, anchor.Place, [anchor.Place]));
        }

        return Shared<Slot>.Of(new Slot
        {
            At = "",
            Shape = new NamedShape(name, !declared.IsReference, declared.ReadsNull && !anchor.Nullable),
            Nullable = anchor.Nullable || declared.Nullable,
        });
    }

    private (bool IsReference, bool Nullable, bool ReadsNull)? DeclaredKind(Place place)
    {
        if (place.Document.HasTypeParameters && place.IsRoot && !place.Is(scope.Root))
        {
            return null;
        }

        Classification value = scope.Classify(place);
        if (!place.IsRoot && !value.DeclaresType)
        {
            return Recursion.IsRecursive(scope, place) ? (false, value.Nullable && !value.AsksNull, false) : null;
        }

        bool isReference = value.Kind is ValueKind.Record or ValueKind.Union or ValueKind.Tuple || (value.Kind == ValueKind.Map && place.IsRoot);

        // A value type around a value holds a null that has to be asked about by itself.
        return (isReference, value.Nullable && (isReference || !value.AsksNull), value.AsksNull && isReference);
    }

    private string? Qualified(Place place)
    {
        if (scope.NameOf(place) is not { } wanted)
        {
            return null;
        }

        string name = CSharpName.Type(wanted);
        return place.Document.Namespace == currentNamespace || place.Document.Namespace.Length == 0
            ? name
            : "global::" + place.Document.Namespace + "." + name;
    }

    /// <summary>The only place past its references that asserts something; null where there are several.</summary>
    private Anchor? Significant(IReadOnlyList<Place> places)
    {
        Anchor? found = null;
        for (int i = 0; i < places.Count; i++)
        {
            Anchor anchor = Anchor.Of(scope, places[i]);
            Schema schema = anchor.Place.Schema;
            bool asserts = schema.AllOf.Count > 0 || schema.Ref is not null || SchemaFacts.HasOwnAssertions(schema);
            if (places.Count == 1 || (asserts && !(found is { } known && known.Place.Is(anchor.Place) && known.Nullable == anchor.Nullable)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = anchor;
            }
        }

        return found;
    }

    private static Slot AnyItem(string at) => new() { At = at, Shape = AnyShape.Instance };

    /// <summary>What a map's values are: typed where one schema holds for all of them.</summary>
    private Slot MapValue(ObjectModel map, Classification value, string name)
    {
        if (map.Patterns.Count == 0)
        {
            return map.Additional ?? AnyItem(map.At);
        }

        Place pattern = value.Conjunction.Members.First(member => member.Schema.PatternProperties.Count > 0);
        return map.Patterns.Count == 1 && map.Patterns[0].Counts && map.ForbiddenAt is not null
            ? Build([pattern.In(pattern.Schema.PatternProperties[0].Schema)], name + "Value")
            : AnyItem(map.At);
    }
}
