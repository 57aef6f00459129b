using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints a record: its properties, its reading, its writing.</summary>
internal sealed class RecordEmitter
{
    private readonly RecordModel record;
    private readonly SourceWriter writer;
    private readonly TypeContext context;
    private readonly CheckEmitter checks;
    private readonly ReadEmitter read;
    private readonly WriteEmitter write;
    private readonly string self;

    private RecordEmitter(SourceWriter writer, RecordModel record, FileModel file)
    {
        this.writer = writer;
        this.record = record;
        context = new TypeContext(writer, record, file);
        checks = new CheckEmitter(context);
        read = new ReadEmitter(context, checks);
        write = new WriteEmitter(context);
        self = record.Name + MessageEmitter.TypeArguments(record.TypeParameters);
    }

    public static void Print(SourceWriter writer, RecordModel record, FileModel file) => new RecordEmitter(writer, record, file).Print();

    private void Print()
    {
        DocEmitter.Print(writer, record.Documentation, $"An object of the schema <c>{Literals.Xml(record.SchemaName)}</c>.");
        MessageEmitter.TypeParameterDocs(writer, record.TypeParameters);
        AnnotationEmitter.Message(writer, record.Message);
        AnnotationEmitter.Rules(writer, record);
        string bases = string.Join(", ", Bases());
        string declaration = $"public sealed partial record {self} : {bases}";
        if (MessageEmitter.Constraints(record.TypeParameters) is { Length: > 0 } constraints)
        {
            writer.Line(declaration).Indent().Line(constraints).Unindent().Line("{").Indent();
        }
        else
        {
            writer.Open(declaration);
        }

        Properties();
        Interface();
        Reading();
        Writing();
        if (record.Message is { } message)
        {
            MessageEmitter.Print(writer, message, self, context);
        }

        context.PrintMethods();
        context.PrintStatics();
        writer.Close();
        if (record.HasInterface)
        {
            OwnInterface();
        }
    }

    /// <summary>The record's properties as an interface, for those that extend the schema.</summary>
    private void OwnInterface()
    {
        writer.Line();
        writer.Line($"/// <summary>What <see cref=\"{record.Name}\"/> and all that extend its schema have in common.</summary>");
        writer.Open($"public interface I{record.Name}");
        foreach (MemberModel member in record.Object.MembersInOrder)
        {
            writer.Line();
            DocEmitter.Print(writer, member.Documentation, $"The member <c>{Literals.Xml(member.JsonName)}</c>.");
            writer.Line($"{TypeText.Property(member)} {CSharpName.Escape(member.CSharpName!)} {{ get; }}");
        }

        writer.Close();
    }

    private List<string> Bases()
    {
        var bases = new List<string> { Union() ?? (record.Message is { } message ? MessageEmitter.Interface(message, self) : $"ISchemaType<{self}>") };
        if (record.HasInterface)
        {
            bases.Add("I" + record.Name);
        }

        bases.AddRange(record.Interfaces.Select(implemented => implemented.Name));
        return bases;
    }

    /// <summary>The union that the record is a case of, with the type parameters that they share.</summary>
    private string? Union() => record.Union is { } union ? union + MessageEmitter.TypeArguments(record.TypeParameters) : null;

    private void Properties()
    {
        foreach (MemberModel member in record.Object.MembersInOrder)
        {
            writer.Line();
            DocEmitter.Print(writer, member.Documentation, $"The member <c>{Literals.Xml(member.JsonName)}</c>.");
            AnnotationEmitter.Property(context, member);
            writer.Line(Property(member));
        }

        if (record.AdditionalFields is { } fields)
        {
            writer.Line();
            writer.Line("/// <summary>Members that the schema does not name, in the order they came; null where there are none.</summary>");
            writer.Line("public ValueMap<", TypeText.Held(fields), ">? AdditionalFields { get; init; }");
        }
    }

    private static string Property(MemberModel member)
    {
        string name = CSharpName.Escape(member.CSharpName!);
        if (member.Fill is { } fill)
        {
            return fill.Value is { } literal
                ? $"public {TypeText.Of(member.Slot)} {name} {{ get; init; }}{(literal.Json is "false" or "0" ? "" : $" = {TypeText.ValueOf(literal)};")}"
                : $"public {TypeText.Of(member.Slot)}? {name} {{ get; init; }}";
        }

        if (member.Slot.Shape is ConstShape constant)
        {
            string value = TypeText.ValueOf(constant.Value);
            return member.Required
                ? $"public {TypeText.Of(constant.Value)} {name} => {value};"
                : $"public {TypeText.Of(constant.Value)}? {name} {{ get; private init; }} = {value};";
        }

        return member.Required
            ? $"public required {TypeText.Property(member)} {name} {{ get; init; }}"
            : $"public {TypeText.Property(member)} {name} {{ get; init; }}";
    }

    private void Interface()
    {
        foreach (InterfaceImplementation implemented in record.Interfaces)
        {
            foreach (ExplicitMember member in implemented.Members)
            {
                writer.Line();
                writer.Line($"{TypeText.Property(member.Wanted)} {implemented.Name}.{member.Name} => {member.Expression};");
            }
        }

        if (record.Union is not null)
        {
            return;
        }

        writer.Line();
        writer.Line($"static string ISchemaType<{self}>.SchemaName => {Literals.String(record.SchemaName)};");
        writer.Line();
        writer.Line($"static {self}? ISchemaType<{self}>.Read(ref MessageReader reader) => ReadJson(ref reader);");
        writer.Line();
        writer.Line($"void ISchemaType<{self}>.Write(ref MessageWriter writer) => WriteJson(this, ref writer);");
    }

    private void Reading()
    {
        string hides = record.Union is null ? "" : "new ";
        writer.Line();
        writer.Open($"internal static {hides}{self}? ReadJson(ref MessageReader reader)");
        checks.Assertions(record.Rest, record.Nullable, "return null;");
        var loop = new ObjectLoopEmitter(context, checks);
        loop.Whole(record.Object);
        string flags = (record.Nullable ? ", nullable: true" : "") + (record.Object.IsTyped ? "" : ", typed: false");
        writer.Open($"if (!reader.BeginObject({context.Location(record.Object.At)}, out ObjectScope scope{flags}))");
        writer.Line("return null;").Close().Line();
        Locals();
        loop.Loop(record.Object, "", ReadMember, () => Others(loop));
        loop.After(record.Object, "");
        writer.Line("return !reader.CanBuild").Indent().Line("? null");
        writer.Line(": new ", self, "");
        writer.Line("{").Indent();
        Initializers();
        writer.Unindent().Line("};").Unindent();
        writer.Close();
    }

    private void Locals()
    {
        var locals = record.Object.Members
            .Select(member => (Name: Local(member), Type: LocalType(member)))
            .Where(local => local.Name is not null)
            .GroupBy(local => local.Type, StringComparer.Ordinal);
        foreach (IGrouping<string, (string? Name, string Type)> sameType in locals)
        {
            writer.Line(sameType.Key, " ", string.Join(", ", sameType.Select(local => local.Name + " = default")), ";");
        }

        if (record.AdditionalFields is { } fields)
        {
            writer.Line("MapBuilder<", TypeText.Held(fields), "> fields = default;");
        }
    }

    private void ReadMember(MemberModel member)
    {
        Slot slot = member.Slot;
        string name = member.CSharpName!;
        checks.Assertions(slot, name);
        if (slot.Shape is ConstShape constant)
        {
            read.Constant(slot, constant);
            if (Local(member) is { } seen)
            {
                writer.Line(seen, " = ", TypeText.ValueOf(constant.Value), ";");
            }

            return;
        }

        writer.Line(Local(member)!, " = ", read.Expression(slot, name), ";");
    }

    private void Others(ObjectLoopEmitter loop)
    {
        if (record.AdditionalFields is null)
        {
            writer.Line("reader.Forbid(ref scope, ", context.Location(record.Object.ForbiddenAt!), ");");
        }
        else if (record.AdditionalFields.Shape is not AnyShape || !record.AdditionalFields.IsTrivial)
        {
            loop.TypedField(record.AdditionalFields, read, "");
        }
        else if (!loop.Unnamed(record.Object, "", "reader.Other(ref scope, ref fields);"))
        {
            writer.Line("reader.Other(ref scope, ref fields);");
        }
    }

    private void Initializers()
    {
        foreach (MemberModel member in record.Object.Members)
        {
            if (Local(member) is not { } local)
            {
                continue;
            }

            bool isReference = !TypeText.IsValueType(member.Slot) && !member.Slot.Nullable && member.Required;
            string mark = isReference && !(member.Fill is { Value: null }) ? "!" : "";
            writer.Line(CSharpName.Escape(member.CSharpName!), " = ", local, mark, ",");
        }

        if (record.AdditionalFields is not null)
        {
            writer.Line("AdditionalFields = fields.Build(),");
        }
    }

    private void Writing()
    {
        writer.Line();
        writer.Open($"internal static void WriteJson({self}? value, ref MessageWriter writer)");
        write.NullFirst();
        write.Members(record, record.AdditionalFields is null ? null : "value.AdditionalFields");
        writer.Close();
    }

    /// <summary>The type of the local that a member is read into.</summary>
    private static string LocalType(MemberModel member)
    {
        if (member.Slot.Shape is ConstShape constant)
        {
            return TypeText.Of(constant.Value) + "?";
        }

        if (!member.Required)
        {
            return TypeText.Property(member);
        }

        return TypeText.IsValueType(member.Slot) ? TypeText.Held(member.Slot) : TypeText.Of(member.Slot) + "?";
    }

    /// <summary>The local that a member is read into; null for a constant that is always there.</summary>
    private static string? Local(MemberModel member)
    {
        if (member.Slot.Shape is ConstShape && member.Required)
        {
            return null;
        }

        string name = CSharpName.Camel(member.CSharpName!);
        return name is "reader" or "schema" or "scope" or "member" or "fields" or "key" or "value" or "whole" or "ownName" or "matched" ? name + "_" : name;
    }
}
