using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models an array whose items each have a place: <c>items: [{type: string}, {type: integer}]</c>, closed and complete.</summary>
internal static class TupleBuilder
{
    public static TupleModel Build(SlotBuilder slots, Declaration declaration, Classification value)
    {
        Place tuple = value.Conjunction.Members.First(member => member.Schema.TupleItems.Count > 0);
        var items = new List<TupleItem>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < tuple.Schema.TupleItems.Count; i++)
        {
            Place place = tuple.In(tuple.Schema.TupleItems[i]);
            string name = Name(place, i, declaration, taken, slots.Declarations);
            Slot item = slots.Build([place], declaration.Name + name);
            items.Add(new TupleItem(name, item, Documentation.Of(place.Schema), ConstraintBuilder.Of(item)));
        }

        return new TupleModel
        {
            Name = declaration.Name,
            At = value.At,
            SchemaName = FileNames.SchemaName(declaration.At),
            Documentation = Documentation.Of(declaration.At.Schema),
            Items = items.ToEquatableArray(),
            Array = ArrayBuilder.Build(slots, value, declaration.Name, stored: false) with { ForbiddenAt = tuple.At },
            Rest = new Slot
            {
                At = value.At,
                Shape = NoShape.Instance,
                NullApart = value.NullApart,
                Tokens = TokenAssertions.Of(value),
                Applicators = ApplicatorBuilder.Of(slots, value.Conjunction.Members, consumed: null),
            },
            Nullable = value.Nullable,
        };
    }

    /// <summary>An item is called by <c>x-csharp-name</c>, else by its place, as C# calls the items of its own tuples.</summary>
    private static string Name(Place place, int index, Declaration declaration, HashSet<string> taken, Declarations declarations)
    {
        string name = place.Schema.CSharpName ?? "Item" + (index + 1);
        if (MemberNames.Clash(name, declaration.Name, isMessage: false, taken) is not { } clash)
        {
            taken.Add(CSharpName.Camel(name));
            return name;
        }

        declarations.Report(new ModelIssue(
            NamingDiagnostics.MemberClash,
            place.Path,
            place.Schema.Pointer,
            AtKey: false,
            EquatableArray<string>.Own([name, name, clash])));
        return "Item" + (index + 1) + "_";
    }
}
