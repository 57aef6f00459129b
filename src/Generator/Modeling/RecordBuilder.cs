using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models an object with named members as a record.</summary>
internal static class RecordBuilder
{
    public static RecordModel Build(SlotBuilder slots, Declaration declaration, Classification value, EventTable? filledBy)
    {
        ObjectModel members = ObjectBuilder.Build(slots, value, declaration.Name, stored: true);
        members = members with
        {
            Members = Filled(
                MemberNames.Checked(
                    members.Members,
                    declaration.Name,
                    filledBy is not null,
                    declaration.At,
                    slots.Declarations,
                    value.Conjunction.Members),
                filledBy),
        };
        Slot rest = Shared<Slot>.Of(new Slot
        {
            At = value.At,
            Shape = NoShape.Instance,
            NullApart = value.NullApart,
            Tokens = TokenAssertions.Of(value),
            Applicators = Applicators(slots, value),
        });
        return new RecordModel
        {
            Name = declaration.Name,
            At = value.At,
            SchemaName = FileNames.SchemaName(declaration.At),
            Documentation = Documentation.Of(declaration.At.Schema),
            Object = members,
            AdditionalFields = AdditionalFields(members),
            Rest = rest,
            Rules = MemberRules.Of(members, rest),
            Union = declaration.Union,
            Interfaces = InterfaceBuilder.Build(slots, declaration, members),
            HasInterface = declaration.At.IsRoot && declaration.At.Document.IsBase,
            Nullable = value.Nullable,
        };
    }

    private static EquatableArray<Applicator> Applicators(SlotBuilder slots, Classification value)
    {
        EquatableArray<Applicator> all = ApplicatorBuilder.All(slots, value.Conjunction.Members);
        return value.IsTyped ? all : all.Concat(Remainders.OfArrays(slots, value.Conjunction.Members)).ToEquatableArray();
    }

    /// <summary>What the values of members that nothing names are held as; null where the schema allows none.</summary>
    private static Slot? AdditionalFields(ObjectModel members)
    {
        if (members.Additional is { } typed && members.Patterns.Count == 0)
        {
            return typed;
        }

        return members.ForbiddenAt is not null && members.Patterns.Count == 0
            ? null
            : Shared<Slot>.Of(new Slot { At = members.At, Shape = AnyShape.Instance });
    }

    /// <summary>Marks the required members that the event table fills in.</summary>
    private static EquatableArray<MemberModel> Filled(EquatableArray<MemberModel> members, EventTable? table)
    {
        if (table is null || table.Fills.Count == 0)
        {
            return members;
        }

        var models = new MemberModel[members.Count];
        for (int i = 0; i < models.Length; i++)
        {
            MemberModel member = members[i];
            models[i] = member;
            foreach (Fill fill in table.Fills)
            {
                if (fill.Field == member.JsonName && member.Required && FillModel.Fits(fill.Value, member.Slot))
                {
                    models[i] = Shared<MemberModel>.Of(member with { Fill = new FillModel(fill.Value) });
                }
            }
        }

        return EquatableArray<MemberModel>.Own(models);
    }
}
