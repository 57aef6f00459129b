using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints an array of a fixed length: a record with a property an item.</summary>
internal static class TupleEmitter
{
    public static void Print(SourceWriter writer, TupleModel tuple, FileModel file)
    {
        var context = new TypeContext(writer, tuple, file);
        var checks = new CheckEmitter(context);
        string name = tuple.Name;
        DocEmitter.Print(writer, tuple.Documentation, "An array of the schema", tuple.SchemaName, [.. tuple.Items.Select(ParameterDoc)]);
        string parameters = string.Join(", ", tuple.Items.Select(item => AnnotationEmitter.Parameter(context, item.Constraints) + TypeText.Held(item.Slot) + " " + CSharpName.Escape(item.Name)));
        writer.Open($"public sealed partial record {name}({parameters}) : ISchemaType<{name}>");
        writer.Line($"static string ISchemaType<{name}>.SchemaName => {tuple.SchemaName:string};");
        writer.Line();
        writer.Line($"static {name}? ISchemaType<{name}>.Read(ref MessageReader reader) => ReadJson(ref reader);");
        writer.Line();
        writer.Line($"void ISchemaType<{name}>.Write(ref MessageWriter writer) => WriteJson(this, ref writer);");
        Reading(context, checks, tuple);
        Writing(context, tuple);
        context.PrintMethods();
        context.PrintStatics();
        writer.Close();
    }

    private static string ParameterDoc(TupleItem item)
    {
        string words = item.Documentation.Description ?? item.Documentation.Title ?? "An item.";
        return $"/// <param name=\"{item.Name}\">{Literals.Xml(words.Trim().Replace("\r", "").Replace('\n', ' '))}</param>";
    }

    private static void Reading(TypeContext context, CheckEmitter checks, TupleModel tuple)
    {
        SourceWriter writer = context.Writer;
        var read = new ReadEmitter(context, checks);
        writer.Line();
        writer.Open($"internal static {tuple.Name}? ReadJson(ref MessageReader reader)");
        checks.Assertions(tuple.Rest, tuple.Nullable, "return null;");
        string nullable = tuple.Nullable ? ", nullable: true" : "";
        writer.Open($"if (!reader.BeginArray({context.Location(tuple.Array.At)}, out ArrayScope scope{nullable}))");
        writer.Line("return null;").Close().Line();
        foreach (TupleItem item in tuple.Items)
        {
            writer.Line($"{Local(item.Slot)} {Variable(item)} = default;");
        }

        writer.Open("while (reader.NextItem(ref scope))");
        writer.Open("switch (scope.Index)");
        for (int i = 0; i < tuple.Items.Count; i++)
        {
            TupleItem item = tuple.Items[i];
            writer.Line($"case {i}:").Indent();
            checks.Assertions(item.Slot, item.Name);
            if (item.Slot.Shape is ConstShape constant)
            {
                read.Constant(item.Slot, constant);
                writer.Line($"{Variable(item)} = {TypeText.ValueOf(constant.Value)};");
            }
            else
            {
                writer.Line($"{Variable(item)} = {read.Expression(item.Slot, item.Name)};");
            }

            writer.Line("break;").Unindent();
        }

        writer.Line("default:").Indent();
        writer.Line($"reader.Report(\"{tuple.Array.ForbiddenBy}\", {context.Location(tuple.Array.ForbiddenAt!)}, \"{tuple.Array.ForbiddenMessage}\");");
        writer.Line("reader.SkipUnheld();").Line("break;").Unindent();
        writer.Close();
        writer.Close().Line();
        foreach (CountAssertion count in tuple.Array.Counts)
        {
            writer.Line($"reader.ItemCount(in scope, {count.Min}, {count.Max}, {context.Location(count.At)});");
        }

        string items = string.Join(", ", tuple.Items.Select(item => Variable(item) + (IsSure(item.Slot) ? "" : "!")));
        writer.Line($"return reader.Holds(in scope, {tuple.Items.Count}) ? new({items}) : null;");
        writer.Close();
    }

    private static void Writing(TypeContext context, TupleModel tuple)
    {
        SourceWriter writer = context.Writer;
        var write = new WriteEmitter(context);
        writer.Line();
        writer.Open($"internal static void WriteJson({tuple.Name}? value, ref MessageWriter writer)");
        write.NullFirst();
        for (int i = 0; i < tuple.Items.Count; i++)
        {
            writer.Line(i == 0 ? "writer.Raw(\"[\"u8);" : "writer.Raw(\",\"u8);");
            write.Value(tuple.Items[i].Slot, "value." + CSharpName.Escape(tuple.Items[i].Name), tuple.Items[i].Name);
        }

        writer.Line("writer.Raw(\"]\"u8);");
        writer.Close();
    }

    private static string Local(Slot slot) => TypeText.IsValueType(slot) ? TypeText.Held(slot) : TypeText.Of(slot) + "?";

    /// <summary>Whether the local's type is the property's, so that the compiler needs no assurance.</summary>
    private static bool IsSure(Slot slot) => TypeText.IsValueType(slot) || slot.Nullable;

    private static string Variable(TupleItem item)
    {
        string name = CSharpName.Camel(item.Name);
        return name is "reader" or "scope" ? name + "Item" : name;
    }
}
