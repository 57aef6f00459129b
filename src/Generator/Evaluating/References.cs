using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Evaluating;

/// <summary><c>$ref</c> and its dynamic forms (draft-07 core, 8.3; 2020-12 core, 8.2.3): the schema it leads to stands for this one, which has nothing else to assert.</summary>
internal static class References
{
    /// <summary>One step; a chain of references that comes back to itself is ended by <see cref="Evaluation.Evaluate"/>.</summary>
    public static bool Follow(Evaluation evaluation, PreparedSchema at, Instance instance) =>

        // A reference that leads nowhere has a diagnostic of its own; nothing can be said of the instance.
        at.Target is not { } target || evaluation.Evaluate(target, instance);
}
