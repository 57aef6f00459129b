using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints a list of known strings: a value type with a member a value, open for texts that it does not know.</summary>
internal static class EnumEmitter
{
    public static void Print(SourceWriter writer, EnumModel model, FileModel file)
    {
        var context = new TypeContext(writer, model, file);
        var checks = new CheckEmitter(context);
        string name = model.Name;
        DocEmitter.Print(writer, model.Documentation, "One of the values of", model.SchemaName);
        AnnotationEmitter.KnownValues(context, model);
        writer.Open($"public readonly partial record struct {name} : ISchemaType<{name}>");
        writer.Line("/// <summary>The value of a text, which need not be a known one; but what is not known cannot be published.</summary>");
        writer.Line("/// <param name=\"value\">The text as JSON has it.</param>");
        writer.Line($"public {name}(string value) => Value = value;");
        foreach (EnumValue value in model.Values)
        {
            writer.Line();
            writer.Line($"/// <summary><c>{Literals.Xml(value.Text)}</c></summary>");
            writer.Line($"public static {name} {CSharpName.Escape(value.CSharpName)} => new({value.Text:string});");
        }

        writer.Line();
        writer.Line("/// <summary>The text as JSON has it; one that was read may be none of the known ones.</summary>");
        writer.Line("public string Value { get; }");
        writer.Line();
        writer.Line("/// <summary>Whether the schema lists the value.</summary>");
        string known = model.Values.Count == 0 ? "false" : "Value is " + string.Join(" or ", model.Values.Select(value => Literals.String(value.Text)));
        writer.Line($"public bool IsKnown => {known};");
        writer.Line();
        writer.Line($"static string ISchemaType<{name}>.SchemaName => {model.SchemaName:string};");
        writer.Line();
        writer.Line("/// <summary>The text as JSON has it.</summary>");
        writer.Line("public override string ToString() => Value ?? \"\";");
        writer.Line();
        writer.Line($"static {name} ISchemaType<{name}>.Read(ref MessageReader reader) => ReadJson(ref reader);");
        writer.Line();
        writer.Line($"void ISchemaType<{name}>.Write(ref MessageWriter writer) => WriteJson(this, ref writer);");
        Reading(context, checks, model);
        writer.Line();
        writer.Line($"internal static void WriteJson({name} value, ref MessageWriter writer) => writer.String(value.Value);");
        context.PrintMethods();
        context.PrintStatics();
        writer.Close();
    }

    private static void Reading(TypeContext context, CheckEmitter checks, EnumModel model)
    {
        SourceWriter writer = context.Writer;
        string at = context.Location(model.At);
        writer.Line();
        writer.Open($"internal static {model.Name} ReadJson(ref MessageReader reader)");
        checks.Assertions(model.Rest, model.Nullable, "return default;");
        foreach (EnumValue value in model.Values)
        {
            writer.Open($"if (reader.ValueIs({value.Text:utf8}))");
            writer.Line($"return {CSharpName.Escape(value.CSharpName)};");
            writer.Close().Line();
        }

        string names = string.Join(", ", model.Values.Select(value => value.Text));
        writer.Line($"return reader.UnknownValue({at}, {names:string}{(model.IsTyped ? "" : ", typed: false")}) is {{ }} text ? new(text) : default;");
        writer.Close();
    }
}
