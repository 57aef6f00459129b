using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Modeling;

/// <summary>What an event table gives to C# beside its messages: styles, options, type parameters' markers.</summary>
internal sealed record FamilyModel(
    string HintName,
    string Path,
    string DisplayPath,
    string Namespace,
    string Family,
    string TopicsClass,
    EquatableArray<StyleModel> Styles,
    EquatableArray<OptionModel> Options,
    EquatableArray<MarkerModel> Markers,
    FamilyRules Rules,
    EquatableArray<ModelIssue> Issues);

/// <summary>What holds for all messages of a family.</summary>
/// <param name="FieldNames">The pattern for names of added fields.</param>
internal sealed record FamilyRules(string? FieldNames, EquatableArray<ReplacementModel> Replacements, int? MaxKeyBytes);

internal sealed record StyleModel(string Name, string Property, string Template);

internal sealed record OptionModel(string Name, string Property, string Default, string? Description);

/// <summary>A type parameter's interface and marker types.</summary>
internal sealed record MarkerModel(TypeParameterModel Parameter, string? Pattern, EquatableArray<MarkerValue> Values);

/// <summary>A value of a type parameter, which becomes a marker type.</summary>
/// <param name="Parameter">The type parameter, as the table writes it.</param>
/// <param name="Pointer">Where the value stands in the table.</param>
internal sealed record MarkerValue(string CSharpName, string Text, string Parameter, string Pointer)
{
    /// <summary>The mistake that its type cannot be called so.</summary>
    public ModelIssue Clash(string path, string why) =>
        new(NamingDiagnostics.MarkerClash, path, Pointer, AtKey: false, EquatableArray<string>.Own([Text, Parameter, CSharpName, why]));
}
