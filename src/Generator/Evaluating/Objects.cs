using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords for objects (draft-07, 6.5).</summary>
internal static class Objects
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        int before = evaluation.Met;
        bool fits = Members(evaluation, at, instance, out ulong met);
        evaluation.Met = before;
        fits &= Required(evaluation, at, instance, met);
        fits &= !at.HasCounts || Count(evaluation, at, instance);
        fits &= at.PropertyNames is not { } names || Names(evaluation, at.In(names), instance);
        return fits & Dependencies(evaluation, at, instance);
    }

    /// <param name="evaluation">The run.</param>
    /// <param name="at">The schema.</param>
    /// <param name="instance">The object.</param>
    /// <param name="met">Which of the required members are there, as far as <see cref="NamedMember"/> tells.</param>
    private static bool Required(Evaluation evaluation, PreparedSchema at, Instance instance, ulong met)
    {
        EquatableArray<string> required = at.Required;
        if (met == at.AllRequired && required.Count <= NamedMember.MostTold)
        {
            evaluation.Met += required.Count;
            return true;
        }

        bool fits = true;
        for (int i = 0; i < required.Count; i++)
        {
            string name = required[i];
            bool has = i < NamedMember.MostTold ? ((met >> i) & 1) != 0 : instance.Has(name);
            evaluation.Met += has ? 1 : 0;
            fits &= has || evaluation.Fail(at, instance, "required", $"has no member \"{name}\", which is required");
        }

        return fits;
    }

    private static bool Count(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        int count = instance.Count;
        bool fits = !(count < at.Schema.MinProperties)
            || evaluation.Fail(at, instance, "minProperties", $"has {Wording.Count(count, "member")}, must have at least {at.Schema.MinProperties}");
        return fits & (!(count > at.Schema.MaxProperties)
            || evaluation.Fail(at, instance, "maxProperties", $"has {Wording.Count(count, "member")}, must have at most {at.Schema.MaxProperties}"));
    }

    private static bool Members(Evaluation evaluation, PreparedSchema at, Instance instance, out ulong met)
    {
        bool fits = true;
        met = 0;
        PropertyTable properties = at.Properties;
        foreach (Instance member in instance.Children)
        {
            NamedMember? named = properties.Find(member.NameUtf8);
            met |= named is null ? 0 : named.Requirements;
            fits &= One(evaluation, at, named?.Schema, member);
        }

        return fits;
    }

    /// <summary>A member meets the property of its name and every pattern that its name matches; where there is none, <c>additionalProperties</c>.</summary>
    private static bool One(Evaluation evaluation, PreparedSchema at, PreparedSchema? property, Instance member)
    {
        bool known = property is not null;
        bool fits = property is null || evaluation.Evaluate(property, member);
        foreach (NamedSchema pattern in at.PatternProperties)
        {
            if (evaluation.Match(evaluation.Memory.Pattern(pattern.Name), member.NameUtf8, member) == PatternResult.Match)
            {
                known = true;
                fits &= evaluation.Evaluate(at.In(pattern.Schema), member);
            }
        }

        if (known || at.AdditionalProperties is not null)
        {
            evaluation.Evaluated?.Add(member);
        }

        return fits & (known || Additional(evaluation, at, member));
    }

    private static bool Additional(Evaluation evaluation, PreparedSchema at, Instance member) =>
        at.AdditionalProperties switch
        {
            null => true,
            { Boolean: false } => evaluation.Fail(
                at,
                member.Name,
                "additionalProperties",
                $"has a member {Wording.Quote(member.NameUtf8)}, which the schema does not allow"),
            { } additional => evaluation.Evaluate(at.In(additional), member),
        };

    private static bool Names(Evaluation evaluation, PreparedSchema names, Instance instance)
    {
        bool fits = true;
        foreach (Instance member in instance.Children)
        {
            fits &= evaluation.Evaluate(names, member.Name);
        }

        return fits;
    }

    private static bool Dependencies(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = true;
        foreach (Dependency dependency in at.Dependencies)
        {
            if (instance.Has(dependency.Name))
            {
                fits &= Dependency(evaluation, at, instance, dependency);
            }
        }

        return fits;
    }

    private static bool Dependency(Evaluation evaluation, PreparedSchema at, Instance instance, Dependency dependency)
    {
        bool fits = dependency.Schema is not { } schema || evaluation.Evaluate(at.In(schema), instance);
        foreach (string name in dependency.Required)
        {
            fits &= instance.Has(name) || evaluation.Fail(
                at, instance, dependency.Keyword, $"'{name}' is missing, which has to be there where '{dependency.Name}' is");
        }

        return fits;
    }
}
