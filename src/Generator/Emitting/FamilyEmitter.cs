using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints what an event table gives beside its messages: styles, options, and the markers of type parameters.</summary>
internal static class FamilyEmitter
{
    public static string Print(FamilyModel family)
    {
        var writer = new SourceWriter();
        Topics(writer, family);
        foreach (MarkerModel marker in family.Markers)
        {
            Marker(writer, marker);
        }

        return writer.ToFile(family.DisplayPath, family.Namespace);
    }

    private static void Topics(SourceWriter writer, FamilyModel family)
    {
        string name = Literals.String(family.Family);
        writer.Line($"/// <summary>The topic styles and options of the {Literals.Xml(family.Family)} messages.</summary>");
        AnnotationEmitter.Family(writer, family);
        writer.Open("public static class " + family.TopicsClass);
        foreach (StyleModel style in family.Styles)
        {
            writer.Line();
            string title = style.Name.Length == 0 ? "The only style; each message has a topic of its own." : $"<c>{Literals.Xml(style.Template)}</c>";
            writer.Line($"/// <summary>{title}</summary>");
            writer.Line($"public static TopicStyle {style.Property} {{ get; }} = new({name}, {style.Name:string});");
        }

        foreach (OptionModel option in family.Options)
        {
            writer.Line();
            string description = option.Description ?? $"What <c>{{{option.Name}}}</c> stands for; <c>{option.Default}</c> where it is not set.";
            writer.Line($"/// <summary>{(option.Description is null ? description : Literals.Xml(description))}</summary>");
            writer.Line($"public static TopicOption {option.Property} {{ get; }} = new({name}, {option.Name:string}, {option.Default:string});");
        }

        writer.Close();
    }

    private static void Marker(SourceWriter writer, MarkerModel marker)
    {
        string part = marker.Parameter.Part;
        string pattern = marker.Pattern is null ? "" : $" It must match <c>{Literals.Xml(marker.Pattern)}</c>.";
        writer.Line();
        writer.Line($"/// <summary>What can stand for <c>{marker.Parameter.Name}</c> where messages are subscribed to.</summary>");
        writer.Line($"public interface I{part}Pattern : ISegmentPattern;");
        writer.Line();
        writer.Line($"/// <summary>What can stand for <c>{marker.Parameter.Name}</c> where messages are published: implement it for a value of your own.{pattern}</summary>");
        AnnotationEmitter.SegmentPattern(writer, marker.Pattern);
        writer.Line($"public interface I{part} : I{part}Pattern, ISegment;");
        foreach (MarkerValue value in marker.Values)
        {
            Struct(writer, value.CSharpName, "I" + part, value.Text, $"<c>{Literals.Xml(value.Text)}</c>", isSegment: true);
        }

        if (marker.Parameter.Optional)
        {
            Struct(writer, "No" + part, $"I{part}, INoSegment", "", "The topic lacks this segment.");
        }

        Struct(writer, "Any" + part, $"I{part}Pattern, IAnySegment", "*", "Any value: to subscribe with, never to publish.");
    }

    private static void Struct(SourceWriter writer, string name, string bases, string value, string summary, bool isSegment = false)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        if (isSegment)
        {
            AnnotationEmitter.SegmentValue(writer, value);
        }

        writer.Open($"public readonly record struct {name} : {bases}");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static string Value => {value:string};");
        writer.Close();
    }
}
