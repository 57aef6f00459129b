using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords for objects (draft-07, 6.5).</summary>
internal static class Objects
{
    public static bool Check(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = Required(evaluation, at, instance);
        fits &= Count(evaluation, at, instance);
        fits &= Members(evaluation, at, instance);
        fits &= Names(evaluation, at, instance);
        return fits & Dependencies(evaluation, at, instance);
    }

    private static bool Required(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = true;
        foreach (string name in at.Schema.Required)
        {
            bool has = instance.Has(name);
            evaluation.Met += has ? 1 : 0;
            fits &= has || evaluation.Fail(at, instance, "required", $"has no member \"{name}\", which is required");
        }

        return fits;
    }

    private static bool Count(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        int count = instance.Node.Members.Length;
        bool fits = !(count < at.Schema.MinProperties)
            || evaluation.Fail(at, instance, "minProperties", $"has {Wording.Count(count, "member")}, must have at least {at.Schema.MinProperties}");
        return fits & (!(count > at.Schema.MaxProperties)
            || evaluation.Fail(at, instance, "maxProperties", $"has {Wording.Count(count, "member")}, must have at most {at.Schema.MaxProperties}"));
    }

    private static bool Members(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        Schema schema = at.Schema;
        if (schema.Properties.Count == 0 && schema.PatternProperties.Count == 0 && schema.AdditionalProperties is null)
        {
            return true;
        }

        bool fits = true;
        foreach (Member member in instance.Node.Members)
        {
            fits &= One(evaluation, at, instance, member);
        }

        return fits;
    }

    /// <summary>A member meets the property of its name and every pattern that its name matches; where there is none, <c>additionalProperties</c>.</summary>
    private static bool One(Evaluation evaluation, PreparedSchema at, Instance instance, in Member member)
    {
        PreparedSchema? property = at.Property(member.Name);
        bool known = property is not null;
        if (!known && at.Schema.PatternProperties.Count == 0 && at.Schema.AdditionalProperties is null)
        {
            return true;
        }

        Instance value = instance.Value(member);
        bool fits = property is null || evaluation.Evaluate(property, value);
        foreach (NamedSchema pattern in at.Schema.PatternProperties)
        {
            if (evaluation.Match(evaluation.Memory.Pattern(pattern.Name), member.Name, value) == PatternResult.Match)
            {
                known = true;
                fits &= evaluation.Evaluate(at.In(pattern.Schema), value);
            }
        }

        if (known || at.Schema.AdditionalProperties is not null)
        {
            evaluation.Evaluated?.Add(member.Name);
        }

        return fits & (known || Additional(evaluation, at, instance, member, value));
    }

    private static bool Additional(Evaluation evaluation, PreparedSchema at, Instance instance, in Member member, Instance value) =>
        at.Schema.AdditionalProperties switch
        {
            null => true,
            { Boolean: false } => evaluation.Fail(
                at,
                instance.Name(member),
                "additionalProperties",
                $"has a member {Instance.Quote(member.Name)}, which the schema does not allow"),
            { } additional => evaluation.Evaluate(at.In(additional), value),
        };

    private static bool Names(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = true;
        if (at.Schema.PropertyNames is { } names)
        {
            foreach (Member member in instance.Node.Members)
            {
                fits &= evaluation.Evaluate(at.In(names), instance.Name(member));
            }
        }

        return fits;
    }

    private static bool Dependencies(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        bool fits = true;
        foreach (Dependency dependency in at.Schema.Dependencies)
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
