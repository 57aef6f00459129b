using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints how a C# value is written as JSON.</summary>
internal sealed class WriteEmitter(TypeContext context)
{
    private readonly SourceWriter writer = context.Writer;

    // What is known to come next: constants that stand side by side are written as one.
    private string constants = "";

    // Whether a member that is always there came before, so that a comma is due.
    private bool follows;

    /// <summary>The statement that writes a value that is there; null is written as null where the slot allows it.</summary>
    public void Value(Slot slot, string expression, string name)
    {
        if (slot.Nullable && TypeText.IsValueType(slot))
        {
            string local = "given" + name;
            writer.Open($"if ({expression} is {{ }} {local})");
            Statement(slot, local, name);
            writer.Close();
            writer.Open("else").Line("writer.Null();").Close();
        }
        else
        {
            Statement(slot, expression, name);
        }
    }

    /// <summary>The members of an object, braces included; <paramref name="fields"/> are the additional ones.</summary>
    public void Members(RecordModel record, string? fields)
    {
        constants = "{";
        follows = false;
        foreach (MemberModel member in record.Object.MembersInOrder())
        {
            string key = Literals.Json(member.JsonName) + ":";
            string property = "value." + CSharpName.Escape(member.CSharpName!);
            if (member.Required)
            {
                Required(member, key, property);
                follows = true;
            }
            else
            {
                FlushConstants();
                Optional(member, "," + key, property);
            }
        }

        if (fields is not null)
        {
            FlushConstants();
            AdditionalFields(record.AdditionalFields!, fields);
        }

        constants += "}";
        FlushConstants();
    }

    private void FlushConstants()
    {
        if (constants.Length > 0)
        {
            writer.Line($"writer.Raw({constants:utf8});");
            constants = "";
        }
    }

    private void Required(MemberModel member, string key, string property)
    {
        if (member.Fill is { Value: null })
        {
            writer.Line($"writer.MemberOrNow({After(key):utf8}, {property});");
        }
        else if (member.Slot.Shape is ConstShape constant && member.Fill is null)
        {
            Constant(After(key + Json(constant)));
        }
        else if (member.Slot.Nullable && TypeText.IsValueType(member.Slot) && !HasOptional(member.Slot))
        {
            Name(After(key));
            Value(member.Slot, property, member.CSharpName!);
        }
        else
        {
            Given(member.Slot, After(key), property, member.CSharpName!);
        }
    }

    /// <summary>A member that is the same in every message waits for what comes next, unless the writer has to decide on its comma.</summary>
    private void Constant(string text)
    {
        if (text[0] == ',' && !follows)
        {
            Name(text);
        }
        else
        {
            constants = text;
        }
    }

    private void Optional(MemberModel member, string key, string property)
    {
        if (member.Slot.Shape is ConstShape constant && member.Fill is null)
        {
            writer.Open($"if ({property} is not null)");
            Name(key + Json(constant));
            writer.Close();
        }
        else if (HasOptional(member.Slot))
        {
            writer.Line($"writer.Optional({key:utf8}, {property}{(follows ? "" : ", mayBeFirst: true")});");
        }
        else if (member.Slot.Nullable)
        {
            writer.Open($"if ({property}.IsSet)");
            Name(key);
            Value(member.Slot, property + ".Value", member.CSharpName!);
            writer.Close();
        }
        else
        {
            string local = "given" + member.CSharpName;
            writer.Open($"if ({property} is {{ }} {local})");
            Given(member.Slot, key, local, member.CSharpName!);
            writer.Close();
        }
    }

    /// <summary>A member's name after the constants before it, and after a comma where something comes before.</summary>
    private string After(string key)
    {
        string text = constants + (constants.Length > 0 && !follows ? "" : ",") + key;
        constants = "";
        return text;
    }

    /// <summary>Name and value in one call where the writer has one for the type, and where it is known whether the name follows another member.</summary>
    private void Given(Slot slot, string key, string expression, string name)
    {
        if (slot.Shape is ScalarShape or AnyShape && (follows || key[0] != ','))
        {
            writer.Line($"writer.Member({key:utf8}, {expression});");
        }
        else
        {
            Name(key);
            Value(slot, expression, name);
        }
    }

    /// <summary>Whether the writer writes the type with one call where it may be absent.</summary>
    private static bool HasOptional(Slot slot) => slot.Shape switch
    {
        ScalarShape { Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int64 or ScalarKind.Double } => true,
        ScalarShape { Kind: ScalarKind.Uri or ScalarKind.UriReference } or AnyShape => !slot.Nullable,
        _ => false,
    };

    private void AdditionalFields(Slot value, string fields)
    {
        if (value.Shape is AnyShape)
        {
            writer.Line($"writer.Other({fields});");
            return;
        }

        writer.Open($"if ({fields} is {{ }} others)");
        writer.Open("for (int i = 0; i < others.Count; i++)");
        writer.Line("writer.OtherName(others, i);");
        writer.Line("var field = others.ValueAt(i);");
        Value(value, "field", "Field");
        writer.Close();
        writer.Close();
    }

    /// <summary>Where nothing but members that may be absent comes before, only the writer can tell whether the comma is due.</summary>
    private void Name(string key) => writer.Line($"writer.{(follows || key[0] != ',' ? "Raw" : "Name")}({key:utf8});");

    private SourceWriter Statement(Slot slot, string expression, string name) => slot.Shape switch
    {
        ScalarShape scalar => writer.Line($"writer.{TypeText.WriterMethod(scalar.Kind)}({expression});"),
        NamedShape named => writer.Line($"{context.Access(named.Name)}.WriteJson({expression}, ref writer);"),
        ListShape { Item: { Shape: NamedShape named } item } when Simple.IsItem(item) => writer.Line($"writer.List({expression}, {context.Access(named.Name)}.WriteJson);"),
        ListShape { Item: var item } when Simple.IsItem(item) => writer.Line($"writer.Strings({expression});"),
        ListShape list => writer.Line($"{ListMethod(list, name)}({expression}, ref writer);"),
        MapShape { IsTyped: false } => writer.Line($"writer.AnyMap({expression});"),
        MapShape { Value: var value } when Simple.IsInteger(value) => writer.Line($"writer.IntegerMap({expression});"),
        MapShape map => writer.Line($"{MapMethod(map, name)}({expression}, ref writer);"),
        ConstShape constant => writer.Line($"writer.Raw({Json(constant):utf8});"),
        _ => writer.Line($"writer.Any({expression});"),
    };

    /// <summary>The method that writes a value that is no scalar.</summary>
    public string Method(Slot slot, string name) => slot.Shape switch
    {
        NamedShape named => context.Access(named.Name) + ".WriteJson",
        ListShape list => ListMethod(list, name),
        MapShape map => MapMethod(map, name),
        _ => throw new InvalidOperationException("A scalar has no such method."),
    };

    private static string Json(ConstShape constant) =>
        constant.Value.Kind == JsonLiteralKind.String ? Literals.Json(constant.Value.Text) : constant.Value.Json;

    /// <summary>The name of the method that writes a list; it is printed later.</summary>
    private string ListMethod(ListShape list, string name)
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
        return method;
    }

    /// <summary>The name of the method that writes a map; it is printed later.</summary>
    private string MapMethod(MapShape map, string name)
    {
        string method = context.Unique("Write" + name);
        context.Later(() =>
        {
            writer.Open($"private static void {method}(ValueMap<{TypeText.Held(map.Value)}>? value, ref MessageWriter writer)");
            NullFirst();
            writer.Line("writer.Raw(\"{\"u8);");
            writer.Open("for (int i = 0; i < value.Count; i++)");
            writer.Line("writer.MapName(value, i);");
            writer.Line("var field = value.ValueAt(i);");
            Value(map.Value, "field", name + "Value");
            writer.Close().Line();
            writer.Line("writer.Raw(\"}\"u8);");
            writer.Close();
        });
        return method;
    }

    /// <summary>A value that was suppressed to null is written as null, which validation then refuses at its place.</summary>
    public void NullFirst() => writer.Open("if (value is null)").Line("writer.Null();").Line("return;").Close().Line();
}
