using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Modeling;

/// <summary>The names of the types that one file declares.</summary>
internal sealed record TypeNameList(string Path, string DisplayPath, string HintName, string Namespace, EquatableArray<DeclaredName> Names)
{
    public static TypeNameList Of(FileModel model) => new(
        model.Path,
        model.DisplayPath,
        model.HintName,
        model.Namespace,
        model.Types.Select(type => new DeclaredName(type.Name, type.TypeParameters.Count, Pointer(type.SchemaName))).ToEquatableArray());

    /// <summary>What an event table declares beside its messages.</summary>
    public static TypeNameList Of(FamilyModel family) => new(
        family.DisplayPath,
        family.DisplayPath,
        family.HintName,
        family.Namespace,
        family.Markers.SelectMany(NamesOf).Append(family.TopicsClass).Select(name => new DeclaredName(name, 0, "")).ToEquatableArray());

    private static IEnumerable<string> NamesOf(MarkerModel marker)
    {
        string part = marker.Parameter.Part;
        IEnumerable<string> own = marker.Parameter.Optional ? [$"I{part}", $"I{part}Pattern", $"Any{part}", $"No{part}"] : [$"I{part}", $"I{part}Pattern", $"Any{part}"];
        return own.Concat(marker.Values.Select(value => value.CSharpName));
    }

    private static string Pointer(string schemaName)
    {
        int hash = schemaName.IndexOf('#');
        return hash < 0 ? "" : schemaName.Substring(hash + 1);
    }
}

internal sealed record DeclaredName(string Name, int Arity, string Pointer);

/// <summary>Types that two files declare under one name: an event table keeps it, or else the first keeps it, the others are reported and not emitted.</summary>
internal sealed record TypeClashes(EquatableArray<TypeClash> Items)
{
    public static TypeClashes Among(ImmutableArray<TypeNameList> families, ImmutableArray<TypeNameList> lists)
    {
        var owners = new Dictionary<string, TypeNameList>(StringComparer.Ordinal);
        foreach (TypeNameList list in families)
        {
            foreach (DeclaredName name in list.Names)
            {
                owners[Key(list, name)] = list;
            }
        }

        var clashes = new List<TypeClash>();
        foreach (TypeNameList list in lists)
        {
            foreach (DeclaredName name in list.Names)
            {
                string full = Key(list, name);
                if (owners.TryGetValue(full, out TypeNameList? owner))
                {
                    clashes.Add(new TypeClash(list.Path, name.Name, name.Pointer, owner.DisplayPath));
                }
                else
                {
                    owners[full] = list;
                }
            }
        }

        return new TypeClashes(clashes.ToEquatableArray());
    }

    private static string Key(TypeNameList list, DeclaredName name) => $"{list.Namespace}.{name.Name}`{name.Arity}";

    /// <summary>The file without the types that another file declares.</summary>
    public FileModel Without(FileModel model)
    {
        if (Items.Count == 0)
        {
            return model;
        }

        return model with
        {
            Types = model.Types.Where(type => !Items.Any(clash => clash.Path == model.Path && clash.Name == type.Name)).ToEquatableArray(),
        };
    }

    public IEnumerable<ModelIssue> Issues() => Items.Select(clash => new ModelIssue(
        NamingDiagnostics.TypeClash,
        clash.Path,
        clash.Pointer,
        AtKey: true,
        EquatableArray<string>.Own([clash.Name, clash.OtherFile])));
}

internal sealed record TypeClash(string Path, string Name, string Pointer, string OtherFile);
