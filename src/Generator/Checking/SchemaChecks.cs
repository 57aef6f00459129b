using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>Finds what contradicts itself in the schemas of one file, with all that they refer to in sight.</summary>
internal static class SchemaChecks
{
    /// <param name="scope">The file, with entire documents.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static List<ModelIssue> Issues(DocumentScope scope, CancellationToken cancellationToken)
    {
        var issues = new CheckIssues(scope, cancellationToken);
        SchemaWalk.Each(scope.Root.Schema, schema =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(issues, scope.Root.In(schema));
        });
        return issues.Found;
    }

    private static void Check(CheckIssues issues, Place place)
    {
        SampleCheck.Check(issues, place);
        if (place.Schema.Ref is not null || place.Schema.Boolean is not null)
        {
            return;
        }

        RangeCheck.Check(issues, place);
        ValueCheck.Check(issues, place);
        RequiredCheck.Check(issues, place);
        TypeCheck.Check(issues, place);
        OverlapCheck.Check(issues, place);
    }
}
