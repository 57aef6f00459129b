using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints a root that is no object: a value type around its value.</summary>
internal static class WrapperEmitter
{
    public static void Print(SourceWriter writer, WrapperModel model, FileModel file)
    {
        var context = new TypeContext(writer, model, file);
        var checks = new CheckEmitter(context);
        var read = new ReadEmitter(context, checks);
        string name = model.Name;
        string self = name + MessageEmitter.TypeArguments(model.TypeParameters);
        Slot slot = model.Value;
        string type = TypeText.Held(slot);
        DocEmitter.Print(writer, model.Documentation, "A value of the schema", model.SchemaName, "/// <param name=\"Value\">The value itself.</param>");
        string bases = model.Message is { } message ? MessageEmitter.Interface(message, self) : $"ISchemaType<{self}>";
        AnnotationEmitter.Message(writer, model.Message);
        string constraints = AnnotationEmitter.Parameter(context, model.Constraints);
        writer.Open($"public readonly partial record struct {self}({constraints}{type} Value) : {bases} {MessageEmitter.Constraints(model.TypeParameters)}".TrimEnd());
        writer.Line($"static string ISchemaType<{self}>.SchemaName => {model.SchemaName:string};");
        writer.Line();
        writer.Line($"static {self} ISchemaType<{self}>.Read(ref MessageReader reader) => ReadJson(ref reader);");
        writer.Line();
        writer.Line($"void ISchemaType<{self}>.Write(ref MessageWriter writer) => WriteJson(this, ref writer);");
        writer.Line();
        writer.Open($"internal static {self} ReadJson(ref MessageReader reader)");
        checks.Assertions(slot, "Value");
        if (slot.Shape is ConstShape constant)
        {
            read.Constant(slot, constant);
            writer.Line($"return new({TypeText.ValueOf(constant.Value)});");
        }
        else
        {
            string mark = TypeText.IsValueType(slot) && !slot.Nullable ? "" : "?";
            writer.Line($"{TypeText.Of(slot)}{mark} value = {read.Expression(slot, "Value")};");
            writer.Line($"return reader.CanBuild ? new(value{(mark.Length > 0 && !slot.Nullable ? "!" : "")}) : default;");
        }

        writer.Close();
        writer.Line();
        writer.Open($"internal static void WriteJson({self} value, ref MessageWriter writer)");
        new WriteEmitter(context).Value(slot, "value.Value", "Value");
        writer.Close();
        if (model.Message is { } definition)
        {
            MessageEmitter.Print(writer, definition, self, context);
        }

        context.PrintMethods();
        context.PrintStatics();
        writer.Close();
    }
}
