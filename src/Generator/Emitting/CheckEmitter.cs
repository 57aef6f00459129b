using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints the assertions of a slot: those on the current token, and calls of methods that check subschemas.</summary>
internal sealed class CheckEmitter(TypeContext context)
{
    /// <summary>Prints what a type asserts beside its shape, and that null, where it is allowed, has been read then.</summary>
    public void Assertions(Slot rest, bool nullable, string whenNull)
    {
        if (nullable && !rest.AsksNull)
        {
            context.Writer.Open("if (reader.IsNull)").Line(whenNull).Close().Line();
        }

        Assertions(rest, "");
        if (nullable && rest.AsksNull)
        {
            context.Writer.Open("if (reader.IsNull)").Line(whenNull).Close().Line();
        }
    }

    /// <summary>Prints all that is asserted at the current value beside its shape; nothing moves.</summary>
    public void Assertions(Slot slot, string name)
    {
        if (slot.Tokens.Count == 0 && slot.Applicators.Count == 0)
        {
            return;
        }

        bool guarded = slot.NullApart || (slot.Nullable && !slot.AsksNull);
        if (guarded)
        {
            context.Writer.Open("if (!reader.IsNull)");
        }

        foreach (TokenAssertion assertion in slot.Tokens)
        {
            context.Writer.Line(Statement(assertion));
        }

        foreach (Applicator applicator in slot.Applicators)
        {
            string method = context.Unique("Check" + name + applicator.Kind);
            context.Writer.Line($"{method}(ref reader);");
            context.Later(() => ApplicatorMethod(applicator, method));
        }

        if (guarded)
        {
            context.Writer.Close();
        }
    }

    /// <summary>The statement that checks the current value against a slot and leaves it behind.</summary>
    public string Call(Slot slot, string name, string reader = "reader")
    {
        if (slot.Validates.Count == 1 && slot.Tokens.Count == 0)
        {
            return context.Access(slot.Validates[0]) + ".ReadJson(ref " + reader + ");";
        }

        if (slot.IsTrivial)
        {
            return reader + ".Skip();";
        }

        if ((slot.Repeats ?? slot.Key) is { } key && context.Checks.TryGetValue(key, out string? known))
        {
            return known + "(ref " + reader + ");";
        }

        string method = context.Unique("Check" + name);
        if (slot.Key is not null)
        {
            context.Checks[slot.Key] = method;
        }

        context.Later(() => Method(slot, method, name));
        return method + "(ref " + reader + ");";
    }

    private void Method(Slot slot, string method, string name)
    {
        SourceWriter writer = context.Writer;
        context.Member = null;
        writer.Open("private static void " + method + "(ref MessageReader reader)");
        Assertions(slot, name);
        if (slot.Object is { } members)
        {
            writer.Uses("System.Text.Json");
            writer.Open("if (reader.TokenType == JsonTokenType.StartObject)");
            new ObjectLoopEmitter(context, this).PrintChecking(members, name);
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        if (slot.Array is { } items)
        {
            writer.Uses("System.Text.Json");
            writer.Open("if (reader.TokenType == JsonTokenType.StartArray)");
            new ArrayLoopEmitter(context, this).PrintChecking(items, name);
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Line("reader.Skip();");
        writer.Close();
    }

    private void ApplicatorMethod(Applicator applicator, string method)
    {
        SourceWriter writer = context.Writer;
        context.Member = null;
        string at = context.Location(applicator.At);
        writer.Open("private static void " + method + "(ref MessageReader reader)");
        switch (applicator.Kind)
        {
            case ApplicatorKind.If:
                Condition(applicator);
                break;
            case ApplicatorKind.Contains:
                Contains(applicator, at);
                break;
            case ApplicatorKind.UnevaluatedProperties:
                new UnevaluatedEmitter(context, this).Members(applicator, at);
                break;
            case ApplicatorKind.UnevaluatedItems:
                new UnevaluatedEmitter(context, this).Items(applicator, at);
                break;
            case ApplicatorKind.All:
                All(applicator);
                break;
            default:
                Choice(applicator, at);
                break;
        }

        writer.Close();
    }

    private void Choice(Applicator applicator, string at)
    {
        SourceWriter writer = context.Writer;
        (string keyword, string fails) = applicator.Kind switch
        {
            ApplicatorKind.Not => ("not", "matched != 0"),
            ApplicatorKind.AnyOf => ("anyOf", "matched == 0"),
            _ => ("oneOf", "matched != 1"),
        };
        writer.Line("int matched = 0;");
        for (int i = 0; i < applicator.Branches.Count; i++)
        {
            Branch branch = applicator.Branches[i];
            writer.Line(i == 0 ? "MessageReader branch = reader.Probe();" : "branch = reader.Probe();");
            writer.Line(Call(branch.Slot!, branch.Name, "branch"));
            writer.Line("matched += branch.Failed ? 0 : 1;");
        }

        writer.Open("if (" + fails + ")");
        writer.Line($"reader.NoMatch(\"{keyword}\", {at}, matched, {applicator.Branches.Count});");
        writer.Close();
    }

    private void All(Applicator applicator)
    {
        context.Writer
            .Line("MessageReader again = reader.Again();")
            .Line(Call(applicator.Branches[0].Slot!, applicator.Branches[0].Name, "again"))
            .Line("reader.Absorb(in again);");
    }

    private void Condition(Applicator applicator)
    {
        SourceWriter writer = context.Writer;
        writer.Line("MessageReader condition = reader.Probe();");
        writer.Line(Call(applicator.Branches[0].Slot!, "If", "condition"));
        writer.Line("MessageReader consequence = reader.Again();");
        Consequence("if (!condition.Failed)", applicator.Branches[1]);
        Consequence("if (condition.Failed)", applicator.Branches[2]);
        writer.Line("reader.Absorb(in consequence);");
    }

    private void Consequence(string condition, Branch branch)
    {
        if (branch.Slot is { } slot)
        {
            context.Writer.Open(condition).Line(Call(slot, branch.Name, "consequence")).Close();
        }
    }

    private void Contains(Applicator applicator, string at)
    {
        bool counts = applicator.Min is not null || applicator.Max is not null;
        context.Writer.Uses("System.Text.Json");
        context.Writer
            .Open("if (reader.TokenType != JsonTokenType.StartArray)").Line("return;").Close()
            .Line()
            .Line(counts ? "int found = 0;" : "bool found = false;")
            .Line("MessageReader items = reader.Again();")
            .Line($"items.BeginArray({at}, out ArrayScope scope);")
            .Open("while (items.NextItem(ref scope))")
            .Line("MessageReader item = items.Probe();")
            .Line(Call(applicator.Branches[0].Slot!, "Contains", "item"))
            .Line(counts ? "found += item.Failed ? 0 : 1;" : "found |= !item.Failed;")
            .Line("items.Skip();")
            .Close()
            .Line();
        if (counts)
        {
            context.Writer.Line($"reader.Contained(found, {Bound(applicator.Min)}, {Bound(applicator.Max)}, {at});");
            return;
        }

        context.Writer
            .Open("if (!found)")
            .Line($"reader.Report(\"contains\", {at}, \"none of the items is one that the array must contain\");")
            .Close();
    }

    private static string Bound(int? bound) => bound is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "-1";

    private string Statement(TokenAssertion assertion)
    {
        string at = context.Argument(assertion.At);
        return assertion switch
        {
            TypeAssertion type => $"reader.Type({Types(type)}{at});",
            NumberAssertion number => $"reader.{Pascal(number.Keyword)}(in {Number(number)}{at});",
            LengthAssertion length => $"reader.{Pascal(length.Keyword)}({length.Length}{at});",
            PatternAssertion pattern => $"reader.Pattern({Pattern(pattern.At, pattern.Pattern)}{at});",
            FormatAssertion format => FormatStatement(format, at),
            ConstAssertion value => $"reader.Const({Any(value.At, "Const", value.Value)}{at});",
            EnumAssertion values => $"reader.Enum({AnyList(values)}{at});",
            WrittenIntegerAssertion => $"reader.WrittenInteger({context.Arguments(assertion.At, nullable: false)});",
            UniqueItemsAssertion => $"reader.UniqueItems({context.Arguments(assertion.At, nullable: false)});",
            _ => $"reader.False({context.Arguments(assertion.At, nullable: false)});",
        };
    }

    public string Pattern(string at, string pattern) =>
        context.Static("SchemaPattern", at, "Pattern", $"new({Literals.String(pattern)})");

    private static string FormatStatement(FormatAssertion format, string at) =>
        Formats.PropertyOf(format.Format) is { } property
            ? $"reader.Format(SchemaFormat.{property}{at});"
            : $"// The format '{format.Format.Replace('\n', ' ').Replace('\r', ' ')}' is not known: an annotation.";

    private string Number(NumberAssertion number) =>
        context.Static("JsonNumber", number.At, Pascal(number.Keyword), $"JsonNumber.Parse({Literals.Utf8(number.Number)})");

    public string Any(string at, string suffix, JsonLiteral literal) =>
        context.Static("JsonAny", at, suffix, $"JsonAny.Parse({Literals.String(literal.Json)})");

    private string AnyList(EnumAssertion values)
    {
        IEnumerable<string> items = values.Values.Select(value => $"JsonAny.Parse({Literals.String(value.Json)})");
        return context.Static("JsonAny[]", values.At, "Values", $"[{string.Join(", ", items)}]");
    }

    private static string Types(TypeAssertion type) =>
        string.Join(" | ", type.Types.Select(name => "JsonTypes." + Pascal(name)));

    private static string Pascal(string keyword) => char.ToUpperInvariant(keyword[0]) + keyword.Substring(1);
}
