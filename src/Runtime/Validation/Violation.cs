namespace MessageContracts;

/// <summary>One place where an instance does not fit its schema.</summary>
/// <param name="InstancePointer">JSON pointer (RFC 6901) to the value at fault; empty for the whole document.</param>
/// <param name="Keyword">
/// The keyword that failed, such as <c>minLength</c>. Beside JSON Schema's own: <c>json</c> (no acceptable JSON),
/// <c>false schema</c>, <c>x-csharp-type</c> (valid, but more than the C# type keeps), <c>x-checks</c> (a check of the event table),
/// <c>field-names</c> (the event table's rule for fields that C# adds), <c>x-topic</c> (a delivery's topic is none of its type) and <c>x-left-out</c> (stands for the violations beyond <see cref="MessageJsonOptions.MaxViolations"/>, and for those whose pointers would take far more room than the document).
/// </param>
/// <param name="Message">What was found, and what is wanted.</param>
/// <param name="SchemaLocation">The keyword's place, such as <c>rpm-build.yaml#/properties/id/minLength</c>; of <c>x-checks</c> the check as its event table words it.</param>
/// <param name="Offset">Where the value starts, in bytes from the start of the document; -1 where unknown.</param>
public sealed record Violation(
    string InstancePointer,
    string Keyword,
    string Message,
    string SchemaLocation,
    long Offset = -1)
{
    /// <summary>The violation in one line: pointer, message, and the keyword's place.</summary>
    /// <returns>Such as <c>/artifact/id: is the string "x", must be an integer (rpm-build.yaml#/properties/id/type)</c>.</returns>
    public override string ToString()
    {
        string place = InstancePointer.Length == 0 ? "(root)" : InstancePointer;
        return SchemaLocation.Length == 0 ? $"{place}: {Message}" : $"{place}: {Message} ({SchemaLocation})";
    }
}
