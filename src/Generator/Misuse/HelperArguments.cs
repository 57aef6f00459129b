using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>
/// Brings together parameters that a method hands on to a constrained member and the constants that callers pass for them.
/// Analyzers see methods and calls in any order, so whichever comes last makes the match.
/// </summary>
internal sealed class HelperArguments
{
    private readonly Dictionary<IParameterSymbol, ImmutableArray<Constraint>> demands = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IParameterSymbol, List<GivenValue>> given = new(SymbolEqualityComparer.Default);

    /// <summary>Notes that what is passed for a parameter must fulfil these.</summary>
    public ImmutableArray<Diagnostic> Demand(IParameterSymbol parameter, ImmutableArray<Constraint> constraints)
    {
        lock (demands)
        {
            demands[parameter] = demands.TryGetValue(parameter, out ImmutableArray<Constraint> known) ? known.AddRange(constraints) : constraints;
            return given.TryGetValue(parameter, out List<GivenValue>? values)
                ? [.. values.SelectMany(value => Judge(parameter, value, constraints))]
                : [];
        }
    }

    /// <summary>Notes a constant that is passed for a parameter.</summary>
    public ImmutableArray<Diagnostic> Give(IParameterSymbol parameter, GivenValue value)
    {
        lock (demands)
        {
            if (!given.TryGetValue(parameter, out List<GivenValue>? values))
            {
                given[parameter] = values = [];
            }

            values.Add(value);
            return demands.TryGetValue(parameter, out ImmutableArray<Constraint> known) ? [.. Judge(parameter, value, known)] : [];
        }
    }

    private static IEnumerable<Diagnostic> Judge(IParameterSymbol parameter, GivenValue value, ImmutableArray<Constraint> constraints) =>
        ConstraintJudge.Judge(value, constraints).Select(objection => objection.ToDiagnostic(MemberName.Of(parameter)));
}
