using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints the loop over the items of an array.</summary>
internal sealed class ArrayLoopEmitter(TypeContext context, CheckEmitter checks)
{
    private readonly SourceWriter writer = context.Writer;

    /// <summary>The loop that only checks; the reader stands on the array's start.</summary>
    public void PrintChecking(ArrayModel array, string name)
    {
        writer.Line($"reader.BeginArray({context.Location(array.At)}, out ArrayScope scope);");
        writer.Open("while (reader.NextItem(ref scope))");
        Positions(array, name);
        if (array.Items is { } items)
        {
            writer.Line(checks.Call(items, name + "Item"));
        }
        else
        {
            Rest(array);
        }

        writer.Close();
        Counts(array);
    }

    /// <summary>The loop that reads into a list, and the return of it.</summary>
    public void PrintReading(Slot slot, ListShape list, ReadEmitter read, string name)
    {
        ArrayModel array = slot.Array!;
        string nullable = slot.Nullable ? ", nullable: true" : "";
        writer.Open($"if (!reader.BeginArray({context.Location(array.At)}, out ArrayScope scope{nullable}))");
        writer.Line("return null;").Close().Line();
        writer.Line($"ListBuilder<{TypeText.Held(list.Item)}> items = default;");
        writer.Open("while (reader.NextItem(ref scope))");
        if (array.Tuple.Count > 0)
        {
            writer.Line("MessageReader check = reader.Again();");
            string method = context.Unique("Check" + name + "Position");
            writer.Line($"{method}(ref check, scope.Index);");
            writer.Line("reader.Absorb(in check);");
            context.Later(() => PositionMethod(array, method, name));
        }

        Item(list.Item, read, name);
        writer.Close().Line();
        Counts(array);
        writer.Line("return reader.CanBuild ? items.Build() : null;");
    }

    private void Item(Slot item, ReadEmitter read, string name)
    {
        checks.Assertions(item, name + "Item");
        string mark = TypeText.IsValueType(item) || item.Nullable ? "" : "!";
        if (item.Shape is ConstShape constant)
        {
            read.Constant(item, constant);
            writer.Open("if (reader.CanBuild)").Line($"items.Add({TypeText.ValueOf(constant.Value)});").Close();
            return;
        }

        string type = TypeText.IsValueType(item) && !item.Nullable ? TypeText.Of(item) : TypeText.Of(item) + "?";
        writer.Line($"{type} item = {read.Expression(item, name + "Item")};");
        writer.Open("if (reader.CanBuild)").Line($"items.Add(item{mark});").Close();
    }

    private void PositionMethod(ArrayModel array, string method, string name)
    {
        writer.Open($"private static void {method}(ref MessageReader reader, int index)");
        writer.Open("switch (index)");
        for (int i = 0; i < array.Tuple.Count; i++)
        {
            writer.Line($"case {i}:").Indent().Line(checks.Call(array.Tuple[i], name + "Item" + i)).Line("break;").Unindent();
        }

        writer.Line("default:").Indent();
        if (array.Items is { } items)
        {
            writer.Line(checks.Call(items, name + "AdditionalItem"));
        }
        else
        {
            Rest(array);
        }

        writer.Line("break;").Unindent();
        writer.Close();
        writer.Close();
    }

    private void Positions(ArrayModel array, string name)
    {
        for (int i = 0; i < array.Tuple.Count; i++)
        {
            writer.Open($"if (scope.Index == {i})");
            writer.Line(checks.Call(array.Tuple[i], name + "Item" + i));
            writer.Line("continue;");
            writer.Close().Line();
        }
    }

    private void Rest(ArrayModel array)
    {
        if (array.ForbiddenAt is { } at)
        {
            writer.Line($"reader.Report(\"{array.ForbiddenBy}\", {context.Location(at)}, \"{array.ForbiddenMessage}\");");
        }

        writer.Line("reader.Skip();");
    }

    private void Counts(ArrayModel array)
    {
        foreach (CountAssertion count in array.Counts)
        {
            writer.Line($"reader.ItemCount(in scope, {count.Min}, {count.Max}, {context.Location(count.At)});");
        }
    }
}
