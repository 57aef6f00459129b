using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints how a value is read into C#: an expression that leaves the value behind and gives what holds it.</summary>
internal sealed class ReadEmitter(TypeContext context, CheckEmitter checks)
{
    /// <summary>The expression; its type is the slot's, or a nullable form of it where reading can fail.</summary>
    public string Expression(Slot slot, string name)
    {
        string read = Plain(slot, name);
        return slot.Nullable && slot.Shape is not NamedShape { IsValueType: false }
            ? "reader.IsNull ? null : " + read
            : read;
    }

    private string Plain(Slot slot, string name)
    {
        switch (slot.Shape)
        {
            case ScalarShape scalar:
                return $"reader.{TypeText.ReaderMethod(scalar.Kind)}({context.Arguments(slot.At, slot.Nullable)})";
            case NamedShape { IsValueType: false, ReadsNull: false } named when slot.Nullable:
                return $"reader.IsNull ? null : {context.Access(named.Name)}.ReadJson(ref reader)";
            case NamedShape named:
                return context.Access(named.Name) + ".ReadJson(ref reader)";
            case ListShape { Item: var item } when Simple.IsList(slot):
                string arguments = context.Arguments(slot.Array!.At, slot.Nullable);
                return item.Shape is NamedShape type
                    ? $"reader.List({context.Access(type.Name)}.ReadJson{(arguments.Length == 0 ? "" : ", " + arguments)})".Replace("List(", type.IsValueType ? $"List<{type.Name}>(" : "List(")
                    : $"reader.Strings({arguments})";
            case ListShape list:
                return List(slot, list, name);
            case MapShape when Simple.IsAnyMap(slot):
                return $"reader.AnyMap({context.Arguments(slot.Object!.At, slot.Nullable)})";
            case MapShape when Simple.IsIntegerMap(slot):
                return $"reader.IntegerMap({context.Arguments(slot.Object!.At, slot.Nullable)})";
            case MapShape map:
                return Map(slot, map, name);
            case AnyShape when slot.Object is not null || slot.Array is not null:
                return Any(slot, name);
            default:
                return "reader.Any()";
        }
    }

    // Of its own each, so that values of other shapes pay for no closure.
    private string List(Slot slot, ListShape list, string name) => Container(name, method => ListMethod(slot, list, method, name));

    private string Map(Slot slot, MapShape map, string name) => Container(name, method => MapMethod(slot, map, method, name));

    private string Any(Slot slot, string name) => Container(name, method => AnyMethod(slot, method, name));

    private string Container(string name, Action<string> print)
    {
        string method = context.Unique("Read" + name);
        context.Later(() =>
        {
            context.Member = null;
            print(method);
        });
        return method + "(ref reader)";
    }

    private void ListMethod(Slot slot, ListShape list, string method, string name)
    {
        string type = "ValueList<" + TypeText.Held(list.Item) + ">";
        context.Writer.Open($"private static {type}? {method}(ref MessageReader reader)");
        new ArrayLoopEmitter(context, checks).PrintReading(slot, list, this, name);
        context.Writer.Close();
    }

    private void MapMethod(Slot slot, MapShape map, string method, string name)
    {
        string type = "ValueMap<" + TypeText.Held(map.Value) + ">";
        context.Writer.Open($"private static {type}? {method}(ref MessageReader reader)");
        new ObjectLoopEmitter(context, checks).PrintReadingMap(slot, map, this, name);
        context.Writer.Close();
    }

    private void AnyMethod(Slot slot, string method, string name)
    {
        Slot check = slot with { Shape = NoShape.Instance, Tokens = default, Applicators = default };
        context.Writer
            .Open($"private static JsonAny {method}(ref MessageReader reader)")
            .Line("MessageReader check = reader.Again();")
            .Line(checks.Call(check, name, "check"))
            .Line("reader.Absorb(in check);")
            .Line("return reader.Any();")
            .Close();
    }

    /// <summary>Prints the reading of a constant; nothing is held.</summary>
    public void Constant(Slot slot, ConstShape constant)
    {
        string at = context.Argument(slot.At) + (constant.Keyword == "const" ? "" : $", keyword: \"{constant.Keyword}\"");
        context.Writer.Line(constant.Value.Kind == JsonLiteralKind.String
            ? $"reader.Constant({Literals.Utf8(constant.Value.Text)}{at});"
            : $"reader.Constant({checks.Any(slot.At, "Const", constant.Value)}{at});");
    }
}
