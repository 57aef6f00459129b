using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <content>The items of an array: of all one schema, or of the first ones a schema each and of the others another.</content>
internal sealed partial class SchemaReader
{
    private (Schema? Items, EquatableArray<Schema> Tuple, Schema? Additional) Items(in Keywords keywords, string pointer)
    {
        bool isList = keywords.TryFind(Keyword.Items, out Member items) && items.Value.Kind == NodeKind.Sequence;
        if (!keywords.Dialect.ItemsMayBeList)
        {
            if (isList)
            {
                OtherDrafts.ReportForm(
                    keywords, items.ValueUnderline, "'items' with a list", Draft.V4, Draft.V201909, "Write 'prefixItems' for the first items, 'items' for those after them.");
            }

            EquatableArray<Schema> prefix = List(keywords, Keyword.PrefixItems, pointer);
            Schema? rest = isList ? null : Single(keywords, Keyword.Items, pointer);
            return prefix.Count == 0 ? (rest, default, null) : (null, prefix, rest);
        }

        EquatableArray<Schema> tuple = isList ? List(keywords, Keyword.Items, pointer) : default;
        Schema? additional = Single(keywords, Keyword.AdditionalItems, pointer);

        // After a tuple of none every item is an additional one.
        return isList
            ? (items.Value.Items.Length == 0 ? additional : null, tuple, additional)
            : (Single(keywords, Keyword.Items, pointer), default, additional);
    }
}
