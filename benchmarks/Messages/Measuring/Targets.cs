namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>The targets: binding for the messages seen in the wild, only told for the others.</summary>
internal static class Targets
{
    private const double Write = 2.5;
    private const double Read = 2.2;
    private const double Validate = 3;
    private const double ValidateOverNJsonSchema = 20;
    private const double Key = 2;

    public static IReadOnlyList<Target> Of(IReadOnlyList<Figure> figures, IReadOnlySet<string> real)
    {
        return [.. figures.Select(figure => figure.Contender.Message).Distinct().SelectMany(OfMessage)];

        IEnumerable<Target> OfMessage(string message)
        {
            yield return Compare(message, Operations.Write, Operations.Write, Contender.SystemTextJson, Write, mayAllocate: false);
            yield return Compare(message, Operations.Read, Operations.Read, Contender.SystemTextJson, Read, mayAllocate: true);
            yield return Compare(message, Operations.Validate, Operations.Read, Contender.SystemTextJson, Validate, mayAllocate: false);
            yield return Compare(message, Operations.Validate, Operations.Validate, Contender.NJsonSchema, ValidateOverNJsonSchema, mayAllocate: false);
            yield return Compare(message, Operations.Key, Operations.Key, Contender.Interpolation, Key, mayAllocate: false);
        }

        Target Compare(string message, string operation, string than, string peer, double factor, bool mayAllocate) => new(
            Find(message, operation, Contender.Ours),
            Find(message, than, peer),
            real.Contains(message) ? factor : null,
            mayAllocate);

        Figure Find(string message, string operation, string name) =>
            figures.Single(figure => figure.Contender is var it && (it.Message, it.Operation, it.Name) == (message, operation, name));
    }
}
