using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints how a C# value is written as JSON.</summary>
internal sealed class WriteEmitter(TypeContext context)
{
    private readonly SourceWriter writer = context.Writer;

    /// <summary>The statement that writes a value that is there; null is written as null where the slot allows it.</summary>
    public void Value(Slot slot, string expression, string name)
    {
        if (slot.Nullable && TypeText.IsValueType(slot))
        {
            string local = "given" + name;
            writer.Open($"if ({expression} is {{ }} {local})").Line(Statement(slot, local, name)).Close();
            writer.Open("else").Line("writer.Null();").Close();
        }
        else
        {
            writer.Line(Statement(slot, expression, name));
        }
    }

    /// <summary>The members of an object, braces included; <paramref name="fields"/> are the additional ones.</summary>
    public void Members(RecordModel record, string? fields)
    {
        WrittenMembers members = WrittenMembers.InOrder(record);
        bool certain = false;
        writer.Line("writer.Raw(\"{\"u8);");
        if (!members.StartsWithCertain)
        {
            writer.Line("bool first = true;");
        }

        foreach (MemberModel member in members.Items)
        {
            Member(member, certain, members);
            certain |= IsCertain(member);
        }

        if (fields is not null)
        {
            writer.Line(!members.StartsWithCertain ? "" : "bool first = false;");
            AdditionalFields(record.AdditionalFields!, fields);
        }

        writer.Line("writer.Raw(\"}\"u8);");
    }

    private void Member(MemberModel member, bool certain, WrittenMembers members)
    {
        string property = "value." + CSharpName.Escape(member.CSharpName!);
        string name = member.CSharpName!;
        bool bare = certain || (members.StartsWithCertain && ReferenceEquals(members.Items[0], member));
        string key = Literals.Json(member.JsonName) + ":";
        string start = bare
            ? $"writer.Raw({Literals.Utf8((certain ? "," : "") + key)});"
            : $"writer.Member(ref first, {Literals.Utf8("," + key)});";
        if (member.Fill is { } fill)
        {
            writer.Line(start);
            Filled(fill, property);
        }
        else if (member.Slot.Shape is ConstShape constant)
        {
            Constant(member, constant, bare, certain, key, property);
        }
        else if (member.Required)
        {
            writer.Line(start);
            Value(member.Slot, property, name);
        }
        else if (member.Slot.Nullable)
        {
            writer.Open($"if ({property}.IsSet)").Line(start);
            Value(member.Slot, property + ".Value", name);
            writer.Close();
        }
        else
        {
            string local = "given" + name;
            writer.Open($"if ({property} is {{ }} {local})").Line(start).Line(Statement(member.Slot, local, name)).Close();
        }
    }

    private void Filled(FillModel fill, string property)
    {
        if (fill.Text is not null)
        {
            writer.Line($"writer.String({property});");
            return;
        }

        writer.Open($"if ({property} is null)").Line("writer.Now();").Close();
        writer.Open("else").Line($"writer.String({property});").Close();
    }

    private void Constant(MemberModel member, ConstShape constant, bool bare, bool certain, string key, string property)
    {
        string json = constant.Value.Kind == JsonLiteralKind.String ? Literals.Json(constant.Value.Text) : constant.Value.Json;
        string run = bare
            ? $"writer.Raw({Literals.Utf8((certain ? "," : "") + key + json)});"
            : $"writer.Member(ref first, {Literals.Utf8("," + key + json)});";
        if (member.Required)
        {
            writer.Line(run);
            return;
        }

        writer.Open($"if ({property} is not null)").Line(run).Close();
    }

    private void AdditionalFields(Slot value, string fields)
    {
        if (value.Shape is AnyShape)
        {
            writer.Line($"writer.Other(ref first, {fields});");
            return;
        }

        writer.Open($"if ({fields} is {{ }} others)");
        writer.Open("foreach (var (key, field) in others)");
        writer.Line("writer.OtherMember(ref first, key);");
        Value(value, "field", "Field");
        writer.Close();
        writer.Close();
    }

    private string Statement(Slot slot, string expression, string name) => slot.Shape switch
    {
        ScalarShape scalar => $"writer.{TypeText.WriterMethod(scalar.Kind)}({expression});",
        NamedShape named => $"{named.Name}.WriteJson({expression}, ref writer);",
        ListShape list => List(list, expression, name),
        MapShape map => Map(map, expression, name),
        ConstShape constant => $"writer.Raw({Literals.Utf8(constant.Value.Kind == JsonLiteralKind.String ? Literals.Json(constant.Value.Text) : constant.Value.Json)});",
        _ => $"writer.Any({expression});",
    };

    private string List(ListShape list, string expression, string name)
    {
        string method = context.Unique("Write" + name);
        context.Later(() =>
        {
            writer.Open($"private static void {method}(ValueList<{TypeText.Held(list.Item)}>? value, ref MessageWriter writer)");
            NullFirst();
            writer.Line("writer.Raw(\"[\"u8);");
            writer.Open("for (int i = 0; i < value.Count; i++)");
            writer.Open("if (i > 0)").Line("writer.Raw(\",\"u8);").Close().Line();
            Value(list.Item, "value[i]", name + "Item");
            writer.Close().Line();
            writer.Line("writer.Raw(\"]\"u8);");
            writer.Close();
        });
        return method + "(" + expression + ", ref writer);";
    }

    private string Map(MapShape map, string expression, string name)
    {
        string method = context.Unique("Write" + name);
        context.Later(() =>
        {
            writer.Open($"private static void {method}(ValueMap<{TypeText.Held(map.Value)}>? value, ref MessageWriter writer)");
            NullFirst();
            writer.Line("bool first = true;");
            writer.Line("writer.Raw(\"{\"u8);");
            writer.Open("foreach (var (key, field) in value)");
            writer.Line("writer.OtherMember(ref first, key);");
            Value(map.Value, "field", name + "Value");
            writer.Close().Line();
            writer.Line("writer.Raw(\"}\"u8);");
            writer.Close();
        });
        return method + "(" + expression + ", ref writer);";
    }

    /// <summary>A value that was suppressed to null is written as null, which validation then refuses at its place.</summary>
    public void NullFirst() => writer.Open("if (value is null)").Line("writer.Null();").Line("return;").Close().Line();

    private static bool IsCertain(MemberModel member) =>
        member.Required || member.Fill is not null;

    /// <summary>The members as the schema lists them, and whether the first is always written.</summary>
    private sealed record WrittenMembers(IReadOnlyList<MemberModel> Items)
    {
        public bool StartsWithCertain => Items.Count > 0 && IsCertain(Items[0]);

        public static WrittenMembers InOrder(RecordModel record) => new([.. record.Object.MembersInOrder]);
    }
}
