using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The keywords for objects (draft-07, 6.5).</summary>
internal static class Objects
{
    public static bool Check(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = Required(evaluation, place, instance);
        fits &= Count(evaluation, place, instance);
        fits &= Members(evaluation, place, instance);
        fits &= Names(evaluation, place, instance);
        return fits & Dependencies(evaluation, place, instance);
    }

    private static bool Required(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = true;
        foreach (string name in place.Schema.Required)
        {
            bool has = instance.Has(name);
            evaluation.Met += has ? 1 : 0;
            fits &= has || evaluation.Fail(place, instance, "required", $"has no member \"{name}\", which is required");
        }

        return fits;
    }

    private static bool Count(Evaluation evaluation, Place place, Instance instance)
    {
        int count = instance.Node.Members.Length;
        bool fits = !(count < place.Schema.MinProperties)
            || evaluation.Fail(place, instance, "minProperties", $"has {Wording.Count(count, "member")}, must have at least {place.Schema.MinProperties}");
        return fits & (!(count > place.Schema.MaxProperties)
            || evaluation.Fail(place, instance, "maxProperties", $"has {Wording.Count(count, "member")}, must have at most {place.Schema.MaxProperties}"));
    }

    private static bool Members(Evaluation evaluation, Place place, Instance instance)
    {
        Schema schema = place.Schema;
        if (schema.Properties.Count == 0 && schema.PatternProperties.Count == 0 && schema.AdditionalProperties is null)
        {
            return true;
        }

        bool fits = true;
        foreach (Member member in instance.Node.Members)
        {
            fits &= One(evaluation, place, instance, member);
        }

        return fits;
    }

    /// <summary>A member meets the property of its name and every pattern that its name matches; where there is none, <c>additionalProperties</c>.</summary>
    private static bool One(Evaluation evaluation, Place place, Instance instance, in Member member)
    {
        Instance value = instance.Value(member);
        Schema? property = evaluation.Properties.Find(place.Schema, member.Name);
        bool known = property is not null;
        bool fits = property is null || evaluation.Evaluate(place.In(property), value);
        foreach (NamedSchema pattern in place.Schema.PatternProperties)
        {
            if (evaluation.Match(pattern.Name, member.Name, value) == PatternResult.Match)
            {
                known = true;
                fits &= evaluation.Evaluate(place.In(pattern.Schema), value);
            }
        }

        if (known || place.Schema.AdditionalProperties is not null)
        {
            evaluation.Evaluated?.Add(member.Name);
        }

        return fits & (known || Additional(evaluation, place, instance, member, value));
    }

    private static bool Additional(Evaluation evaluation, Place place, Instance instance, in Member member, Instance value) =>
        place.Schema.AdditionalProperties switch
        {
            null => true,
            { Boolean: false } => evaluation.Fail(
                place,
                instance.Name(member),
                "additionalProperties",
                $"has a member {Instance.Quote(member.Name)}, which the schema does not allow"),
            { } additional => evaluation.Evaluate(place.In(additional), value),
        };

    private static bool Names(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = true;
        if (place.Schema.PropertyNames is { } names)
        {
            foreach (Member member in instance.Node.Members)
            {
                fits &= evaluation.Evaluate(place.In(names), instance.Name(member));
            }
        }

        return fits;
    }

    private static bool Dependencies(Evaluation evaluation, Place place, Instance instance)
    {
        bool fits = true;
        foreach (Dependency dependency in place.Schema.Dependencies)
        {
            if (instance.Has(dependency.Name))
            {
                fits &= Dependency(evaluation, place, instance, dependency);
            }
        }

        return fits;
    }

    private static bool Dependency(Evaluation evaluation, Place place, Instance instance, Dependency dependency)
    {
        bool fits = dependency.Schema is not { } schema || evaluation.Evaluate(place.In(schema), instance);
        foreach (string name in dependency.Required)
        {
            fits &= instance.Has(name) || evaluation.Fail(
                place, instance, dependency.Keyword, $"'{name}' is missing, which has to be there where '{dependency.Name}' is");
        }

        return fits;
    }
}
