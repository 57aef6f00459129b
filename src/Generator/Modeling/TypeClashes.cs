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
        family.Path,
        family.DisplayPath,
        family.HintName,
        family.Namespace,
        family.Markers.SelectMany(marker => FamilyBuilder.FixedNames(marker.Parameter)).Append(family.TopicsClass).Select(name => new DeclaredName(name, 0, ""))
            .Concat(family.Markers.SelectMany(marker => marker.Values).Select(value => new DeclaredName(value.CSharpName, 0, value.Pointer) { Marker = value }))
            .ToEquatableArray());

    private static string Pointer(string schemaName)
    {
        int hash = schemaName.IndexOf('#');
        return hash < 0 ? "" : schemaName.Substring(hash + 1);
    }
}

internal readonly record struct DeclaredName(string Name, int Arity, string Pointer)
{
    /// <summary>The value of a type parameter that the type stands for, if it does.</summary>
    public MarkerValue? Marker { get; init; }
}

/// <summary>
/// Types that two files declare under one name. What every table makes keeps it, then the first schema, for others may refer to it;
/// a value of a type parameter comes last. The others are reported and not emitted.
/// </summary>
internal sealed record TypeClashes(EquatableArray<TypeClash> Items)
{
    public static TypeClashes Among(ImmutableArray<TypeNameList> families, ImmutableArray<TypeNameList> schemas)
    {
        var owners = new Dictionary<string, TypeNameList>(StringComparer.Ordinal);
        var clashes = new List<TypeClash>();
        foreach (TypeNameList list in families)
        {
            Add(list, list.Names.Where(name => name.Marker is null), owners, clashes: null);
        }

        foreach (TypeNameList list in schemas)
        {
            Add(list, list.Names, owners, clashes);
        }

        foreach (TypeNameList list in families)
        {
            Add(list, list.Names.Where(name => name.Marker is not null), owners, clashes);
        }

        return new TypeClashes(clashes.ToEquatableArray());
    }

    private static void Add(TypeNameList list, IEnumerable<DeclaredName> names, Dictionary<string, TypeNameList> owners, List<TypeClash>? clashes)
    {
        foreach (DeclaredName name in names)
        {
            string full = Key(list, name);
            if (!owners.TryGetValue(full, out TypeNameList? owner))
            {
                owners[full] = list;
            }
            else
            {
                clashes?.Add(new TypeClash(list.Path, name, owner.DisplayPath));
            }
        }
    }

    private static string Key(TypeNameList list, DeclaredName name) => $"{list.Namespace}.{name.Name}`{name.Arity}";

    /// <summary>The file without the types that another file declares.</summary>
    public FileModel Without(FileModel model) => Items.Count == 0
        ? model
        : model with { Types = model.Types.Where(type => !IsTaken(model.Path, type.Name)).ToEquatableArray() };

    /// <summary>The family without the markers that another file declares.</summary>
    public FamilyModel Without(FamilyModel family) => Items.Count == 0
        ? family
        : family with
        {
            Markers = family.Markers
                .Select(marker => marker with { Values = marker.Values.Where(value => !IsTaken(family.Path, value.CSharpName)).ToEquatableArray() })
                .ToEquatableArray(),
        };

    public IEnumerable<ModelIssue> Issues() => Items.Select(clash => clash.Issue());

    private bool IsTaken(string path, string name)
    {
        foreach (TypeClash clash in Items)
        {
            if (clash.Path == path && clash.Declared.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed record TypeClash(string Path, DeclaredName Declared, string OtherFile)
{
    public ModelIssue Issue() => Declared.Marker is { } marker
        ? marker.Clash(Path, $"is already made from '{OtherFile}'")
        : new ModelIssue(NamingDiagnostics.TypeClash, Path, Declared.Pointer + ModelIssue.NameKeyword, AtKey: true, EquatableArray<string>.Own([Declared.Name, OtherFile]));
}
