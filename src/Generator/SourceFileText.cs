using MessageContracts.Generator.Emitting;
using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator;

/// <summary>A generated file.</summary>
internal sealed record SourceFileText(string HintName, string Text)
{
    public static SourceFileText Of(FileModel model) => new(model.HintName, FileEmitter.Print(model));

    public static SourceFileText Of(FamilyModel model) => new(model.HintName, FamilyEmitter.Print(model));
}
