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
    private readonly string?[] locals;

    private RecordEmitter(SourceWriter writer, RecordModel record, FileModel file)
    {
        this.writer = writer;
        this.record = record;
        context = new TypeContext(writer, record, file);
        checks = new CheckEmitter(context);
        read = new ReadEmitter(context, checks);
        write = new WriteEmitter(context);
        self = record.Name + MessageEmitter.TypeArguments(record.TypeParameters);
        locals = [.. record.Object.Members.Select(Local)];
    }

    public static void Print(SourceWriter writer, RecordModel record, FileModel file) => new RecordEmitter(writer, record, file).Print();

    private void Print()
    {
        DocEmitter.Print(writer, record.Documentation, "An object of the schema", record.SchemaName);
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
        writer.Line($"/// <summary>What <see cref=\"{self.Replace('<', '{').Replace('>', '}')}\"/> and all that extend its schema have in common.</summary>");
        writer.Open($"public interface I{record.Name}");
        foreach (MemberModel member in record.Object.MembersInOrder())
        {
            writer.Line();
            DocEmitter.Print(writer, member.Documentation, "The member", member.JsonName);
            writer.Line($"{TypeText.Property(member with { Fill = null })} {CSharpName.Escape(member.CSharpName!)} {{ get; }}");
        }

        writer.Close();
    }

    private List<string> Bases()
    {
        var bases = new List<string> { Union() ?? (record.Message is { } message ? MessageEmitter.Interface(message, self) : $"ISchemaType<{self}>") };
        if (record.ImplementsInterface)
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
        foreach (MemberModel member in record.Object.MembersInOrder())
        {
            writer.Line();
            DocEmitter.Print(writer, member.Documentation, "The member", member.JsonName);
            AnnotationEmitter.Property(context, member);
            Property(member);
        }

        if (record.AdditionalFields is { } fields)
        {
            writer.Line();
            writer.Line("/// <summary>Members that the schema does not name, in the order they came; null where there are none.</summary>");
            writer.Line($"public ValueMap<{TypeText.Held(fields)}>? AdditionalFields {{ get; init; }}");
        }
    }

    private void Property(MemberModel member)
    {
        string name = CSharpName.Escape(member.CSharpName!);
        if (member.Fill is { } fill)
        {
            Filled(member, fill, name);
        }
        else if (member.Slot.Shape is not ConstShape constant)
        {
            writer.Line($"public {(member.Required ? "required " : "")}{TypeText.Property(member)} {name} {{ get; init; }}");
        }
        else if (member.Required)
        {
            writer.Line($"public {TypeText.Of(constant.Value)} {name} => {TypeText.ValueOf(constant.Value)};");
        }
        else
        {
            writer.Line($"public {TypeText.Of(constant.Value)}? {name} {{ get; private init; }} = {TypeText.ValueOf(constant.Value)};");
        }
    }

    /// <summary>A property that the event table fills in: what it says is the initial value, "now" is filled in when writing.</summary>
    private void Filled(MemberModel member, FillModel fill, string name)
    {
        string type = TypeText.Of(member.Slot);
        if (fill.Value is not { } literal)
        {
            writer.Line($"public {type}? {name} {{ get; init; }}");
        }
        else if (literal.Json is "false" or "0")
        {
            writer.Line($"public {type} {name} {{ get; init; }}");
        }
        else
        {
            writer.Line($"public {type} {name} {{ get; init; }} = {TypeText.ValueOf(literal)};");
        }
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
        writer.Line($"static string ISchemaType<{self}>.SchemaName => {record.SchemaName:string};");
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
        writer.Line($": new {self}");
        writer.Line("{").Indent();
        Initializers();
        writer.Unindent().Line("};").Unindent();
        writer.Close();
    }

    private void Locals()
    {
        IEnumerable<IGrouping<string, string?>> byType = Enumerable.Range(0, locals.Length)
            .Where(i => locals[i] is not null)
            .GroupBy(i => LocalType(record.Object.Members[i]), i => locals[i], StringComparer.Ordinal);
        foreach (IGrouping<string, string?> sameType in byType)
        {
            writer.Line($"{sameType.Key} {string.Join(" = default, ", sameType)} = default;");
        }

        if (record.AdditionalFields is { } fields)
        {
            writer.Line($"MapBuilder<{TypeText.Held(fields)}> fields = default;");
        }
    }

    private void ReadMember(int index)
    {
        MemberModel member = record.Object.Members[index];
        Slot slot = member.Slot;
        string name = member.CSharpName!;
        checks.Assertions(slot, name);
        if (slot.Shape is ConstShape constant)
        {
            read.Constant(slot, constant);
            if (locals[index] is { } seen)
            {
                writer.Line($"{seen} = {TypeText.ValueOf(constant.Value)};");
            }

            return;
        }

        writer.Line($"{locals[index]!} = {read.Expression(slot, name)};");
    }

    private void Others(ObjectLoopEmitter loop)
    {
        if (record.AdditionalFields is null)
        {
            writer.Line(loop.Forbid(record.Object));
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
        for (int i = 0; i < locals.Length; i++)
        {
            if (locals[i] is not { } local)
            {
                continue;
            }

            MemberModel member = record.Object.Members[i];
            bool isReference = !TypeText.IsValueType(member.Slot) && !member.Slot.Nullable && member.Required;
            string mark = isReference && !(member.Fill is { Value: null }) ? "!" : "";
            writer.Line($"{CSharpName.Escape(member.CSharpName!)} = {local}{mark},");
        }

        if (record.AdditionalFields is not null)
        {
            writer.Line("AdditionalFields = fields.Build(in reader),");
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
