using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Finds the bases that a record extends by <c>allOf</c>, and how it offers their members: as they are, or converted where the
/// record narrows them. A base whose members it cannot offer is left out.
/// </summary>
internal static class InterfaceBuilder
{
    /// <summary>The name of the interface of a base.</summary>
    public static string NameOf(string typeName)
    {
        int dot = typeName.LastIndexOf('.');
        return typeName.Substring(0, dot + 1) + "I" + typeName.Substring(dot + 1);
    }

    public static EquatableArray<InterfaceImplementation> Build(SlotBuilder slots, Declaration declaration, ObjectModel members)
    {
        var implemented = new List<InterfaceImplementation>();
        SlotBuilder aside = slots.Aside();
        foreach (Place place in declaration.Places)
        {
            AddBases(aside, place, members, implemented, 0);
        }

        return implemented.ToEquatableArray();
    }

    private static void AddBases(SlotBuilder slots, Place place, ObjectModel members, List<InterfaceImplementation> into, int depth)
    {
        foreach (Schema branch in place.Schema.AllOf)
        {
            Place at = Anchor.Of(slots.Scope, place.In(branch)).Place;
            if (depth > 16)
            {
                return;
            }

            if (branch.Ref is not null && at.IsRoot && at.Document.IsBase && slots.BaseName(at) is { } name && !into.Exists(known => known.Name == NameOf(name)))
            {
                Classification value = slots.Scope.Classify(at);
                if (value.Kind == ValueKind.Record && Members(slots, value, name, members) is { } conversions)
                {
                    into.Add(new InterfaceImplementation(NameOf(name), conversions.ToEquatableArray()));
                }
            }

            AddBases(slots, at, members, into, depth + 1);
        }
    }

    /// <summary>The members that need an implementation of their own; null where one cannot be given.</summary>
    private static List<ExplicitMember>? Members(SlotBuilder slots, Classification value, string name, ObjectModel members)
    {
        var conversions = new List<ExplicitMember>();
        foreach (MemberModel wanted in ObjectBuilder.Build(slots, value, CSharpName.LastPart(name), stored: true).Members)
        {
            MemberModel own = members.Members.First(member => member.JsonName == wanted.JsonName);
            if (own.CSharpName == wanted.CSharpName && own.Fill is null && SameType(own, wanted))
            {
                continue;
            }

            if (Conversion(slots, own, wanted, value) is not { } expression)
            {
                return null;
            }

            conversions.Add(new ExplicitMember(wanted, CSharpName.Escape(wanted.CSharpName!), expression));
        }

        return conversions;
    }

    private static bool SameType(MemberModel own, MemberModel wanted) =>
        own.Required == wanted.Required && own.Slot.Nullable == wanted.Slot.Nullable && Held(own.Slot.Shape).Equals(Held(wanted.Slot.Shape));

    /// <summary>A constant is held as its type.</summary>
    private static Shape Held(Shape shape) => shape is ConstShape { Value.Kind: JsonLiteralKind.String } ? ScalarShape.Of(ScalarKind.String) : shape;

    private static string? Conversion(SlotBuilder slots, MemberModel own, MemberModel wanted, Classification value)
    {
        if (own.Fill is not null)
        {
            return null;
        }

        if (Held(own.Slot.Shape).Equals(Held(wanted.Slot.Shape)) && own.Required)
        {
            return CSharpName.Escape(own.CSharpName!);
        }

        return own.Slot.Shape is ConstShape { Value.Kind: JsonLiteralKind.String } constant && wanted.Slot.Shape is NamedShape { IsValueType: true } list
            ? EnumValueOf(slots, constant.Value.Text, wanted, value) is { } known ? list.Name + "." + known : null
            : null;
    }

    /// <summary>The member of the base's list of values that means a constant of the record.</summary>
    private static string? EnumValueOf(SlotBuilder slots, string text, MemberModel wanted, Classification value)
    {
        MemberDraft draft = MemberDrafts.Of(value.Conjunction.Members).First(member => member.Name == wanted.JsonName);
        Classification list = Classifier.Classify(slots.Scope, Conjunction.Of(slots.Scope, draft.Places));
        if (list.Kind != ValueKind.Enum)
        {
            return null;
        }

        foreach (EnumValue known in EnumBuilder.Values(list.Source, typeName: "", slots.Declarations))
        {
            if (known.Text == text)
            {
                return CSharpName.Escape(known.CSharpName);
            }
        }

        return null;
    }
}
