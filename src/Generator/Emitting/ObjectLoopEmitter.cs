using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints the loop over the members of an object: checking only, into a map, or into a record's locals.</summary>
internal sealed class ObjectLoopEmitter(TypeContext context, CheckEmitter checks)
{
    private readonly SourceWriter writer = context.Writer;

    /// <summary>The loop that only checks; the reader stands on the object's start.</summary>
    public void PrintChecking(ObjectModel model, string name)
    {
        Whole(model);
        writer.Line($"reader.BeginObject({context.Location(model.At)}, out ObjectScope scope);");
        Loop(
            model,
            name,
            i => CheckMember(model.Members[i], name),
            () => Rest(model, name));
        After(model, name);
    }

    /// <summary>The loop that reads into a map, and the return of it.</summary>
    public void PrintReadingMap(Slot slot, MapShape map, ReadEmitter read, string name)
    {
        ObjectModel model = slot.Object!;
        Whole(model);
        string nullable = slot.Nullable ? ", nullable: true" : "";
        writer.Open($"if (!reader.BeginObject({context.Location(model.At)}, out ObjectScope scope{nullable}))");
        writer.Line("return null;").Close().Line();
        writer.Line($"MapBuilder<{TypeText.Held(map.Value)}> fields = default;");
        if (map.IsTyped && model is { Members.Count: 0, Patterns.Count: 0, PropertyNames: null })
        {
            writer.Open("while (reader.NextOther(ref scope, out MemberName key))");
            TypedValue(map.Value, read, name);
            writer.Close().Line();
        }
        else
        {
            Loop(model, name, i => CheckMember(model.Members[i], name), () => Field(model, map, read, name));
        }

        After(model, name);
        writer.Line($"return reader.CanBuild ? fields.Build(in reader) ?? ValueMap<{TypeText.Held(map.Value)}>.Empty : null;");
    }

    private void CheckMember(MemberModel member, string name) => writer.Line(checks.Call(member.Slot, name + CSharpName.Pascal(member.JsonName)));

    private void Field(ObjectModel model, MapShape map, ReadEmitter read, string name)
    {
        if (map.IsTyped)
        {
            OnlyMatching(model);
            TypedField(map.Value, read, name);
        }
        else if (!Unnamed(model, name, "reader.Other(ref scope, ref fields);"))
        {
            writer.Line("reader.Other(ref scope, ref fields);");
        }
    }

    /// <summary>Where the values' type comes from a pattern, members that do not match it are refused.</summary>
    private void OnlyMatching(ObjectModel model)
    {
        if (model.Patterns.Count > 0)
        {
            writer.Open($"if (!reader.NameMatches({checks.Pattern(model.At, model.Patterns[0].Pattern)}))");
            writer.Line(Forbid(model));
            writer.Line("continue;");
            writer.Close().Line();
        }
    }

    /// <summary>One member of a map or of a record's typed additional fields: read and kept under its name.</summary>
    public void TypedField(Slot value, ReadEmitter read, string name)
    {
        writer.Line("var key = reader.MemberName();");
        writer.Line("reader.EnterOther(ref scope);");
        TypedValue(value, read, name);
    }

    private void TypedValue(Slot value, ReadEmitter read, string name)
    {
        checks.Assertions(value, name + "Value");
        if (value.Shape is ConstShape constant)
        {
            read.Constant(value, constant);
            writer.Open("if (reader.CanBuild)").Line($"fields.Add(key, {TypeText.ValueOf(constant.Value)});").Close();
            return;
        }

        string mark = TypeText.IsValueType(value) || value.Nullable ? "" : "!";
        string type = TypeText.IsValueType(value) && !value.Nullable ? TypeText.Of(value) : TypeText.Of(value) + "?";
        writer.Line($"{type} value = {read.Expression(value, name + "Value")};");
        writer.Open("if (reader.CanBuild)").Line($"fields.Add(key, value{mark});").Close();
    }

    /// <summary>A copy from before the object, for schemas that look at all of it again.</summary>
    public void Whole(ObjectModel model)
    {
        if (model.Dependencies.Any(dependency => dependency.Schema is not null))
        {
            writer.Line("MessageReader whole = reader.Again();");
        }
    }

    private void PropertyName(ObjectModel model, string name)
    {
        if (model.PropertyNames is { } names)
        {
            writer.Line(checks.Call(names, name + "PropertyNames", "ownName"));
            writer.Line("reader.Absorb(in ownName);");
        }
    }

    /// <summary>The loop: a case a named member, and what is done with the others.</summary>
    /// <param name="print">Prints the reading of the member of a number.</param>
    public void Loop(ObjectModel model, string name, Action<int> print, Action printOther)
    {
        if (model.Members.Count == 0)
        {
            writer.Open("while (reader.NextMember(ref scope, out _))");
            if (model.PropertyNames is not null)
            {
                writer.Line("MessageReader ownName = reader.NameAsValue();");
            }

            PropertyName(model, name);
            printOther();
            writer.Close().Line();
            return;
        }

        string ownName = model.PropertyNames is null ? "" : ", out MessageReader ownName";
        writer.Open($"while (reader.Next(ref scope, {Table(model)}, out int member{ownName}))");
        PropertyName(model, name);
        writer.Open("switch (member)");
        for (int i = 0; i < model.Members.Count; i++)
        {
            context.Member = new MemberPlace(model.At, model.Members[i].JsonName);
            writer.Line($"case {i}:").Indent();
            print(i);
            writer.Line("break;").Unindent();
        }

        context.Member = null;
        writer.Line("default:").Indent();
        printOther();
        writer.Line("break;").Unindent();
        writer.Close();
        writer.Close().Line();
    }

    /// <summary>The members' names, in a static table that finds them.</summary>
    private string Table(ObjectModel model)
    {
        string names = string.Concat(model.Members.Select(member => ", " + Literals.String(member.JsonName)));
        string[] required = [.. model.Members.Take(model.RequiredCount).Select(member => member.RequiredAt)];
        string places = required.All(place => place == model.At) ? "" : $", [{string.Join(", ", required.Select(context.Location))}]";
        return context.Static("MemberTable", model.At, "Members", $"new({context.Location(model.At)}{places}, {model.RequiredCount}{names})");
    }

    private void Rest(ObjectModel model, string name)
    {
        if (!Unnamed(model, name))
        {
            writer.Line("reader.EnterOther(ref scope);");
            writer.Line("reader.Skip();");
        }
    }

    /// <summary>What holds for members that have no name in the schema; false where anything goes and nothing was printed.</summary>
    public bool Unnamed(ObjectModel model, string name, string? keep = null)
    {
        if (model.Patterns.Count == 0 && model.Additional is null && model.ForbiddenAt is null)
        {
            return false;
        }

        bool onlyPatterns = model.Additional is null && model.ForbiddenAt is null;
        if (model.Patterns.Count > 0)
        {
            if (!onlyPatterns)
            {
                writer.Line("bool matched = false;");
            }

            Patterns(model, name, onlyPatterns);
        }

        string condition = model.Patterns.Count > 0 ? "if (!matched)" : "";
        if (model.ForbiddenAt is { } at)
        {
            Guarded(condition, $"reader.Report(\"{model.ForbiddenBy}\", {context.Location(at)}, \"the schema allows no member of this name\");");
        }
        else if (model.Additional is { } additional)
        {
            Guarded(condition, "MessageReader value = reader.Value();", checks.Call(additional, name + "Additional", "value"), "reader.Absorb(in value);");
        }

        writer.Line(keep ?? "reader.EnterOther(ref scope);");
        if (keep is null)
        {
            writer.Line("reader.Skip();");
        }

        return true;
    }

    /// <summary>The statement that refuses the current member.</summary>
    public string Forbid(ObjectModel model)
    {
        string keyword = model.ForbiddenBy == "additionalProperties" ? "" : $", \"{model.ForbiddenBy}\"";
        return $"reader.Forbid(ref scope, {context.Location(model.ForbiddenAt!)}{keyword});";
    }

    /// <summary>What can only be said when all members have been seen.</summary>
    public void After(ObjectModel model, string name)
    {
        foreach (CountAssertion count in model.Counts)
        {
            writer.Line($"reader.MemberCount(in scope, {count.Min}, {count.Max}, {context.Location(count.At)});");
        }

        foreach (MemberDependency dependency in model.Dependencies)
        {
            Dependency(model, dependency, name);
        }
    }

    private void Dependency(ObjectModel model, MemberDependency dependency, string name)
    {
        string has = $"reader.Has(in scope, {dependency.Member})";
        foreach (int required in dependency.Required)
        {
            string message = $"'{model.Members[required].JsonName}' is missing, which has to be there where '{model.Members[dependency.Member].JsonName}' is";
            writer.Open($"if ({has} && !reader.Has(in scope, {required}))");
            writer.Line($"reader.ReportObject(in scope, \"{dependency.Keyword}\", {context.Location(dependency.At)}, {message:string});");
            writer.Close();
        }

        if (dependency.Schema is { } schema)
        {
            writer.Open($"if ({has})");
            writer.Line("MessageReader again = whole;");
            writer.Line(checks.Call(schema.Slot!, name + schema.Name, "again"));
            writer.Line("reader.Absorb(in again);");
            writer.Close();
        }
    }

    private void Patterns(ObjectModel model, string name, bool onlyPatterns)
    {
        foreach (PatternMember pattern in model.Patterns)
        {
            writer.Open($"if (reader.NameMatches({checks.Pattern(model.At, pattern.Pattern)}))");
            writer.Line("MessageReader value = reader.Value();");
            writer.Line(checks.Call(pattern.Slot with { Shape = NoShape.Instance }, name + "Pattern", "value"));
            writer.Line("reader.Absorb(in value);");
            if (!onlyPatterns && pattern.Counts)
            {
                writer.Line("matched = true;");
            }

            writer.Close();
        }
    }

    private void Guarded(string condition, params string[] lines)
    {
        if (condition.Length > 0)
        {
            writer.Open(condition);
        }

        foreach (string line in lines)
        {
            writer.Line(line);
        }

        if (condition.Length > 0)
        {
            writer.Close();
        }
    }
}
