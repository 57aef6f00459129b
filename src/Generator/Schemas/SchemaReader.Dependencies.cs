using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <content>What holds where a member is there. Up to draft-07 one keyword says both what names and what schema.</content>
internal sealed partial class SchemaReader
{
    private EquatableArray<Dependency> Dependencies(in Keywords keywords, string pointer)
    {
        List<Dependency>? dependencies = null;
        Add(keywords, Keyword.Dependencies, "a mapping of names to lists or schemas", pointer, ref dependencies);
        Add(keywords, Keyword.DependentRequired, "a mapping of names to lists of names", pointer, ref dependencies);
        Add(keywords, Keyword.DependentSchemas, "a mapping of names to schemas", pointer, ref dependencies);
        return dependencies is null ? default : EquatableArray<Dependency>.Own([.. dependencies]);
    }

    private void Add(in Keywords keywords, Keyword keyword, string needs, string pointer, ref List<Dependency>? into)
    {
        if (!keywords.TryFind(keyword, NodeKind.Mapping, needs, out Member member))
        {
            return;
        }

        foreach (Member entry in member.Value.Members)
        {
            (into ??= []).Add(ReadDependency(keywords, keyword, entry, pointer));
        }
    }

    private Dependency ReadDependency(in Keywords keywords, Keyword keyword, in Member entry, string pointer)
    {
        string name = KeywordNames.Of(keyword);
        if (entry.Value.Kind == NodeKind.Sequence && keyword != Keyword.DependentSchemas)
        {
            return new Dependency(name, entry.Name, keywords.Names(entry), null);
        }

        if (keyword == Keyword.DependentRequired)
        {
            keywords.ReportWrongValue(entry, "a list of names");
            return new Dependency(name, entry.Name, default, null);
        }

        bool isSchema = IsSchema(entry.Value, entry.ValueUnderline);
        return new Dependency(name, entry.Name, default, isSchema ? Read(entry.Value, JsonPointer.Append(pointer, name, entry.Name)) : null);
    }
}
