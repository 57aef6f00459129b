using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Events;

/// <summary>A text with placeholders in braces: <c>{prefix}.PackageListChange.{tag.name}</c>.</summary>
internal sealed record Template(string Text, EquatableArray<TemplatePart> Parts)
{
    /// <summary>Whether a brace is wrong in it, so that some of the parts are guessed.</summary>
    public bool IsGuessed { get; init; }
}

/// <summary>A literal run, or (without its braces) a placeholder; <paramref name="Offset"/> counts characters from the template's start.</summary>
internal sealed record TemplatePart(bool IsPlaceholder, string Text, int Offset);
