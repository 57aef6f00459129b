using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints a closed choice: an abstract record, a case a branch, and an exhaustive <c>Match</c>.</summary>
internal sealed class UnionEmitter
{
    private readonly UnionModel union;
    private readonly SourceWriter writer;
    private readonly TypeContext context;
    private readonly CheckEmitter checks;
    private readonly string name;
    private readonly string self;

    private UnionEmitter(SourceWriter writer, UnionModel union, FileModel file)
    {
        this.writer = writer;
        this.union = union;
        context = new TypeContext(writer, union, file);
        checks = new CheckEmitter(context);
        name = union.Name;
        self = name + MessageEmitter.TypeArguments(union.TypeParameters);
    }

    public static void Print(SourceWriter writer, UnionModel union, FileModel file) => new UnionEmitter(writer, union, file).Print();

    private void Print()
    {
        DocEmitter.Print(writer, union.Documentation, "One of the shapes of", union.SchemaName);
        MessageEmitter.TypeParameterDocs(writer, union.TypeParameters);
        AnnotationEmitter.Message(writer, union.Message);
        string bases = union.Message is { } message ? MessageEmitter.Interface(message, self) : $"ISchemaType<{self}>";
        writer.Open($"public abstract partial record {self} : {bases} {MessageEmitter.Constraints(union.TypeParameters)}".TrimEnd());
        writer.Line($"private protected {name}()").Line("{").Line("}");
        writer.Line();
        writer.Line($"static string ISchemaType<{self}>.SchemaName => {union.SchemaName:string};");
        Conversions();
        Match();
        writer.Line();
        writer.Line($"static {self}? ISchemaType<{self}>.Read(ref MessageReader reader) => ReadJson(ref reader);");
        writer.Line();
        writer.Line($"void ISchemaType<{self}>.Write(ref MessageWriter writer) => WriteJson(this, ref writer);");
        Reading();
        Writing();
        Cases();
        if (union.Message is { } definition)
        {
            MessageEmitter.Print(writer, definition, self, context);
        }

        context.PrintMethods();
        context.PrintStatics();
        writer.Close();
    }

    private void Conversions()
    {
        foreach (UnionCase item in union.Cases)
        {
            if (item.Wraps is { } slot && TypeText.Of(slot) != name && union.Cases.Count(other => other.Wraps is { } wrapped && TypeText.Of(wrapped) == TypeText.Of(slot)) == 1)
            {
                writer.Line();
                writer.Line($"/// <summary>Wraps the value as <see cref=\"{item.Name}\"/>.</summary>");
                writer.Line($"public static implicit operator {self}({TypeText.Held(slot)} value) => new {item.Name}(value);");
            }
        }
    }

    private void Match()
    {
        writer.Line();
        writer.Line("/// <summary>Gives the result of the one function that is for the case at hand.</summary>");
        string parameters = string.Join(", ", union.Cases.Select(item => $"Func<{Held(item)}, TResult> {item.ParameterName}"));
        writer.Open($"public TResult Match<TResult>({parameters})");
        foreach (UnionCase item in union.Cases)
        {
            writer.Line($"ArgumentNullException.ThrowIfNull({item.ParameterName});");
        }

        writer.Line("return this switch").Line("{").Indent();
        foreach (UnionCase item in union.Cases)
        {
            writer.Line($"{Type(item)} item => {item.ParameterName}(item{(item.Wraps is null ? "" : ".Value")}),");
        }

        writer.Line("_ => throw new InvalidOperationException(\"There is no such case.\"),");
        writer.Unindent().Line("};");
        writer.Close();
    }

    private void Reading()
    {
        writer.Line();
        writer.Uses("System.Text.Json");
        writer.Open($"internal static {self}? ReadJson(ref MessageReader reader)");
        checks.Assertions(union.Rest, union.Nullable, "return null;");
        if (union.Exclusive)
        {
            Exclusive();
        }
        else
        {
            Trying();
        }

        writer.Close();
    }

    /// <summary>At most one case can fit: the first whose guard holds is read, and what is wrong in it is said.</summary>
    private void Exclusive()
    {
        Tag();
        foreach (UnionCase item in union.Cases)
        {
            if (IsForAll(item))
            {
                writer.Line(ReadCase(item));
                return;
            }

            writer.Open($"if ({Guard(item)})").Line(ReadCase(item)).Close().Line();
        }

        NoMatch("0");
        writer.Line("reader.SkipUnheld();");
        writer.Line("return null;");
    }

    /// <summary>Several cases may fit: each is tried on a copy. Where none does, what is wrong is said of the one that has most of its required members.</summary>
    private void Trying()
    {
        bool keepsAttempts = union.Cases.Any(item => item.Proof == CaseProof.FitWithoutOthers);
        Tag();
        if (keepsAttempts)
        {
            writer.Line("int fitting = -1;");
            writer.Line("MessageReader fit = default;");
            writer.Line($"{self}? read = null;");
        }

        Attempts();
        string known = context.Static("object", union.At, "Cases", "new()");
        writer.Line("int matched = 0;");
        writer.Line("int chosen = -1;");
        writer.Line("int met = 0;");
        writer.Line("int near = -1;");
        writer.Line("int most = -1;");
        writer.Line("MessageReader probe;");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCase item = union.Cases[i];
            writer.Open($"if ({Guard(item)})");
            Probe(item, i, known);
            writer.Open("if (!probe.Failed)").Line("matched++;").Line($"(chosen, met) = chosen < 0 ? ({i}, probe.Met) : (chosen, met);").Close();
            writer.Open("else if (probe.Met >= most)").Line($"near = probe.Met > most ? {i} : -1;").Line("most = probe.Met;").Close();
            writer.Close().Line();
        }

        writer.Open(union.Keyword == "oneOf" ? "if (matched != 1)" : "if (matched == 0)");
        NoMatch("matched");
        writer.Close().Line();
        if (keepsAttempts)
        {
            writer.Open("if (chosen >= 0 && chosen == fitting)").Line("reader.Accept(in fit);").Line("return read;").Close().Line();
        }

        writer.Open("if (reader.OnlyJudges)").Line("reader.SkipJudged(chosen >= 0 ? met : near >= 0 ? most : 0);").Line("return null;").Close().Line();
        writer.Open("switch (chosen < 0 ? near : chosen)");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            writer.Line($"case {i}:").Indent().Line(ReadCase(union.Cases[i])).Unindent();
        }

        writer.Line("default:").Indent().Line("reader.SkipUnheld();").Line("return null;").Unindent();
        writer.Close();
    }

    /// <summary>
    /// A case that is known for certain once the value fits it is read at once; where it does not fit, nothing has happened. One that fits, but might not
    /// be the only one, is kept: to read it once more would double the work with each level of a union within itself.
    /// </summary>
    private void Attempts()
    {
        if (union.Cases.All(item => item.Proof == CaseProof.None))
        {
            return;
        }

        writer.Open("if (!reader.IsQuiet)");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            if (union.Cases[i].Proof != CaseProof.None)
            {
                Attempt(union.Cases[i], i);
            }
        }

        writer.Close().Line();
    }

    private void Attempt(UnionCase item, int index)
    {
        string type = item.Wraps is null ? Type(item) : item.Name;
        string read = item.Wraps is { } slot ? CaseMethod(item, slot) : type + ".ReadJson";
        writer.Open($"if ({Guard(item)})");
        writer.Line("MessageReader attempt = reader.Attempt();");
        writer.Line($"{type}? item = {read}(ref attempt);");
        writer.Open($"if (reader.{(item.Proof == CaseProof.Fit ? "Accept" : "AcceptWithoutOthers")}(in attempt))").Line($"return item;").Close();
        if (item.Proof == CaseProof.FitWithoutOthers)
        {
            writer.Line();
            writer.Open("if (!attempt.Failed)").Line($"fitting = {index};").Line("fit = attempt;").Line("read = item;").Close();
        }

        writer.Close().Line();
    }

    /// <summary>Finds out whether a case fits, where it is not known yet.</summary>
    private void Probe(UnionCase item, int index, string known)
    {
        bool wasAttempted = item.Proof == CaseProof.FitWithoutOthers;
        if (wasAttempted)
        {
            writer.Line("probe = fit;");
            writer.Open($"if (fitting != {index})");
        }

        writer.Line("probe = reader.Probe();");
        writer.Open($"if (!reader.TryRecall({known}, {index}, ref probe))").Line(Try(item)).Line($"reader.Remember({known}, {index}, in probe);").Close();
        if (wasAttempted)
        {
            writer.Close().Line();
        }
    }

    private void Tag()
    {
        if (union.TagMember is { } member)
        {
            writer.Line("MessageReader tag = reader.Probe();");
            writer.Line($"bool tagged = tag.MoveTo({member:utf8});");
        }
    }

    /// <summary>Whether a case is for every value that none before it is for.</summary>
    private static bool IsForAll(UnionCase item) => item.Tags.Count == 0 && Tokens(item.Tokens).Length == 0;

    private static string Guard(UnionCase item)
    {
        if (IsForAll(item))
        {
            return "true";
        }

        if (item.Tags.Count == 0)
        {
            return Tokens(item.Tokens);
        }

        string values = string.Join(" || ", item.Tags.Select(value => $"tag.ValueIs({Literals.Utf8(value)})"));
        return $"tagged && ({values})".Replace("(" + values + ")", item.Tags.Count == 1 ? values : "(" + values + ")");
    }

    private static string Tokens(EquatableArray<string> types)
    {
        if (types.Count >= 6)
        {
            return "";
        }

        if (types.Count == 0)
        {
            // A branch that no value fits; a reader on a value never stands on this token.
            return "reader.TokenType is JsonTokenType.None";
        }

        IEnumerable<string> tokens = types.Select(type => type switch
        {
            "null" => "Null",
            "boolean" => "True or JsonTokenType.False",
            "integer" or "number" => "Number",
            "string" => "String",
            "array" => "StartArray",
            _ => "StartObject",
        });
        return "reader.TokenType is JsonTokenType." + string.Join(" or JsonTokenType.", tokens.Distinct());
    }

    private string ReadCase(UnionCase item)
    {
        if (item.Wraps is not { } slot)
        {
            return $"return {Type(item)}.ReadJson(ref reader);";
        }

        string method = CaseMethod(item, slot);
        return $"return {method}(ref reader);";
    }

    private string Try(UnionCase item) => item.Wraps is { } slot
        ? CaseMethod(item, slot) + "(ref probe);"
        : Type(item) + ".ReadJson(ref probe);";

    private readonly Dictionary<string, string> caseMethods = new(StringComparer.Ordinal);

    private string CaseMethod(UnionCase item, Slot slot)
    {
        if (caseMethods.TryGetValue(item.Name, out string? known))
        {
            return known;
        }

        string method = caseMethods[item.Name] = context.Unique("Read" + item.Name);
        var read = new ReadEmitter(context, checks);
        context.Later(() =>
        {
            writer.Open($"private static {item.Name}? {method}(ref MessageReader reader)");
            checks.Assertions(slot, item.Name);
            if (slot.Shape is ConstShape constant)
            {
                read.Constant(slot, constant);
                writer.Line($"return reader.CanBuild ? new {item.Name}({TypeText.ValueOf(constant.Value)}) : null;");
            }
            else
            {
                bool bare = TypeText.IsValueType(slot) && !slot.Nullable;
                writer.Line($"{TypeText.Of(slot)}{(bare ? "" : "?")} item = {read.Expression(slot, item.Name)};");
                writer.Line($"return reader.CanBuild ? new {item.Name}(item{(bare || slot.Nullable ? "" : "!")}) : null;");
            }

            writer.Close();
        });
        return method;
    }

    private void NoMatch(string matched)
    {
        string keyword = union.Keyword == "type" ? "type" : union.Keyword;
        writer.Line($"reader.NoMatch(\"{keyword}\", {context.Location(union.At)}, {matched}, {union.Cases.Count});");
    }

    private void Writing()
    {
        var write = new WriteEmitter(context);
        writer.Line();
        writer.Open($"internal static void WriteJson({self}? value, ref MessageWriter writer)");
        writer.Open("switch (value)");
        foreach (UnionCase item in union.Cases)
        {
            writer.Line($"case {Type(item)} item:").Indent();
            if (item.Wraps is { } slot)
            {
                write.Value(slot, "item.Value", item.Name);
            }
            else
            {
                writer.Line($"{Type(item)}.WriteJson(item, ref writer);");
            }

            writer.Line("break;").Unindent();
        }

        writer.Line("default:").Indent().Line("writer.Null();").Line("break;").Unindent();
        writer.Close();
        writer.Close();
    }

    private void Cases()
    {
        foreach (UnionCase item in union.Cases)
        {
            if (item.Wraps is { } slot)
            {
                writer.Line();
                writer.Line($"/// <summary>The case of {Described(slot)}.</summary>");
                writer.Line("/// <param name=\"Value\">The value itself.</param>");
                writer.Line($"public sealed record {item.Name}({AnnotationEmitter.Parameter(context, item.Constraints)}{TypeText.Held(slot)} Value) : {self};");
            }
        }
    }

    private static string Described(Slot slot) => $"<c>{Literals.Xml(TypeText.Held(slot))}</c>";

    private string Held(UnionCase item) => item.Wraps is { } slot ? TypeText.Held(slot) : Type(item);

    /// <summary>A case nested in the union has its type parameters without being told.</summary>
    private string Type(UnionCase item) => item.Wraps is null ? item.Name + MessageEmitter.TypeArguments(union.TypeParameters) : item.Name;
}
