using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints the pass over the members or items that no schema has evaluated: which branches fit is asked first, then each name.</summary>
internal sealed class UnevaluatedEmitter(TypeContext context, CheckEmitter checks)
{
    private readonly SourceWriter writer = context.Writer;
    private readonly List<(EvaluatedBranch Branch, string Name)> asked = [];
    private bool probes;
    private int containing;

    /// <summary>The pass over an object's members; the reader stands on the object's start, or on what is none.</summary>
    public void Members(Applicator applicator, string at)
    {
        writer.Uses("System.Text.Json");
        writer.Open("if (reader.TokenType != JsonTokenType.StartObject)").Line("return;").Close().Line();
        Ask(applicator.Evaluated!, "");
        writer.Line("MessageReader members = reader.Again();");
        writer.Line($"members.BeginObject({at}, out ObjectScope scope);");
        bool names = Mentions(applicator.Evaluated!);
        writer.Open($"while (members.NextMember(ref scope, out {(names ? "ReadOnlySpan<byte> name" : "_")}))");
        Unless(Condition(applicator.Evaluated!, MemberTerms), "members.EnterOther(ref scope);", "members.Skip();");
        if (applicator.Branches[0].Slot is { } slot)
        {
            writer.Line("members.EnterOther(ref scope);").Line(checks.Call(slot, applicator.Branches[0].Name + "Member", "members"));
        }
        else
        {
            writer.Line($"members.Forbid(ref scope, {at}, \"unevaluatedProperties\");");
        }

        writer.Close().Line();
        writer.Line("reader.Absorb(in members);");
    }

    /// <summary>The pass over an array's items.</summary>
    public void Items(Applicator applicator, string at)
    {
        writer.Uses("System.Text.Json");
        writer.Open("if (reader.TokenType != JsonTokenType.StartArray)").Line("return;").Close().Line();
        Ask(applicator.Evaluated!, "");
        writer.Line("MessageReader items = reader.Again();");
        writer.Line($"items.BeginArray({at}, out ArrayScope scope);");
        writer.Open("while (items.NextItem(ref scope))");
        Unless(Condition(applicator.Evaluated!, ItemTerms), "items.Skip();");
        if (applicator.Branches[0].Slot is { } slot)
        {
            writer.Line(checks.Call(slot, applicator.Branches[0].Name + "Item", "items"));
        }
        else
        {
            writer.Line($"items.Report(\"unevaluatedItems\", {at}, \"is an item that the schema does not allow\");").Line("items.Skip();");
        }

        writer.Close().Line();
        writer.Line("reader.Absorb(in items);");
    }

    /// <summary>Prints, for each branch, whether it fits; one within another only where that does.</summary>
    private void Ask(EvaluatedModel model, string outer)
    {
        foreach (EvaluatedBranch branch in model.Branches)
        {
            string name = "fits" + asked.Count;
            asked.Add((branch, name));
            if (outer.Length > 0)
            {
                writer.Line($"bool {name} = false;");
                writer.Open($"if ({outer})");
            }

            writer.Line(probes ? "probe = reader.Probe();" : "MessageReader probe = reader.Probe();");
            probes = true;
            string declared = outer.Length > 0 ? name : "bool " + name;
            if (branch.Condition is { Slot: { } slot } condition)
            {
                writer.Line(checks.Call(slot, condition.Name, "probe"));
                writer.Line($"{declared} = !probe.Failed;");
            }
            else
            {
                writer.Line($"{declared} = probe.MoveTo({branch.Member:utf8});");
            }

            if (outer.Length > 0)
            {
                writer.Close().Line();
            }

            Ask(branch.Then, name);
            if (branch.Otherwise is { } otherwise)
            {
                Ask(otherwise, outer.Length > 0 ? $"{outer} && !{name}" : "!" + name);
            }
        }
    }

    private void Unless(string condition, params string[] lines)
    {
        if (condition.Length == 0)
        {
            return;
        }

        writer.Open($"if ({condition})");
        foreach (string line in lines)
        {
            writer.Line(line);
        }

        writer.Line("continue;").Close().Line();
    }

    /// <summary>What makes a member or item an evaluated one, as an expression; empty where nothing does.</summary>
    private string Condition(EvaluatedModel model, Func<EvaluatedModel, IEnumerable<string>> terms)
    {
        if (model.All)
        {
            return "true";
        }

        List<string> all = [.. terms(model)];
        foreach (EvaluatedBranch branch in model.Branches)
        {
            string fits = asked.Find(item => ReferenceEquals(item.Branch, branch)).Name;
            Add(fits, branch.Then);
            if (branch.Otherwise is { } otherwise)
            {
                Add("!" + fits, otherwise);
            }
        }

        return string.Join(" || ", all);

        void Add(string fit, EvaluatedModel part)
        {
            string inner = Condition(part, terms);
            if (inner.Length > 0)
            {
                all.Add(inner == "true" ? fit : inner.IndexOf(" || ", StringComparison.Ordinal) < 0 ? $"({fit} && {inner})" : $"({fit} && ({inner}))");
            }
        }
    }

    private IEnumerable<string> MemberTerms(EvaluatedModel model) =>
        model.Names.Select(name => $"name.SequenceEqual({Literals.Utf8(name)})")
            .Concat(model.Patterns.Select(pattern => $"members.NameMatches({checks.Pattern("", pattern)})"));

    /// <summary>The terms for items; whether an item is one that <c>contains</c> asks for is found out first, on a copy.</summary>
    private IEnumerable<string> ItemTerms(EvaluatedModel model)
    {
        List<string> terms = model.Items > 0 ? [$"scope.Index < {model.Items}"] : [];
        foreach (Branch contained in model.Contained)
        {
            string item = "item" + containing++;
            writer.Line($"MessageReader {item} = items.Probe();");
            writer.Line(checks.Call(contained.Slot!, contained.Name, item));
            terms.Add($"!{item}.Failed");
        }

        return terms;
    }

    private static bool Mentions(EvaluatedModel model) =>
        model.Names.Count > 0 || model.Branches.Any(branch => Mentions(branch.Then) || (branch.Otherwise is { } otherwise && Mentions(otherwise)));
}
