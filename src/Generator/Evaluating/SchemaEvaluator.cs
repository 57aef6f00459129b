using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// Evaluates a schema by interpretation (JSON Schema, each draft by its own rules), for instances that are known at compile time. It finds what the emitted
/// code finds at run time, in the same words: formats, patterns, numbers and wording are the runtime's own source.
/// </summary>
internal static class SchemaEvaluator
{
    // As the runtime bounds its work, but never beyond what an editor waits for.
    private const long FreeSteps = 100_000;
    private const long StepsPerCharacter = 100;
    private const long MostSteps = 10_000_000;

    /// <summary>Evaluates an instance against a schema.</summary>
    /// <param name="memory">What is known of the schema's documents.</param>
    /// <param name="place">The schema.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <returns>What does not fit, in the order of the file; empty for a valid instance.</returns>
    public static IReadOnlyList<Finding> Evaluate(SchemaMemory memory, Place place, InstanceTree instance, CancellationToken cancellationToken)
    {
        Evaluation evaluation = new(memory, Budget(instance), cancellationToken);
        try
        {
            evaluation.Evaluate(memory.Of(place), instance.Root);
        }
        catch (TooMuchWorkException reason)
        {
            evaluation.GiveUp(reason);
        }

        return evaluation.Findings;
    }

    /// <summary>Whether an instance fits a schema, where nobody asks why not; false also where finding out takes too much.</summary>
    public static bool Fits(SchemaMemory memory, Place place, InstanceTree instance, CancellationToken cancellationToken)
    {
        try
        {
            return new Evaluation(memory, Budget(instance), cancellationToken).Probe(memory.Of(place), instance.Root);
        }
        catch (TooMuchWorkException)
        {
            return false;
        }
    }

    /// <summary>Applies all keywords of one schema that is no reference; the last ask what the others have left.</summary>
    internal static bool Apply(Evaluation evaluation, PreparedSchema at, Instance instance)
    {
        if ((at.Groups & KeywordGroups.False) != 0)
        {
            return evaluation.Fail(at, instance, "false schema", $"is {instance.Found}, but the schema allows nothing here");
        }

        bool fits = (at.Groups & KeywordGroups.Values) == 0 || Types.Check(evaluation, at, instance);
        fits &= instance.Kind switch
        {
            NodeKind.Integer or NodeKind.Number => (at.Groups & KeywordGroups.Numbers) == 0 || Numbers.Check(evaluation, at, instance),
            NodeKind.String => (at.Groups & KeywordGroups.Strings) == 0 || Strings.Check(evaluation, at, instance),
            NodeKind.Sequence => (at.Groups & KeywordGroups.Arrays) == 0 || Arrays.Check(evaluation, at, instance),
            NodeKind.Mapping => (at.Groups & KeywordGroups.Objects) == 0 || Objects.Check(evaluation, at, instance),
            _ => true,
        };
        fits &= (at.Groups & KeywordGroups.Applicators) == 0 || Applicators.Check(evaluation, at, instance);
        return fits & ((at.Groups & KeywordGroups.Unevaluated) == 0 || Unevaluated.Check(evaluation, at, instance));
    }

    private static long Budget(InstanceTree instance) => Math.Min(FreeSteps + (StepsPerCharacter * instance.Length), MostSteps);
}
