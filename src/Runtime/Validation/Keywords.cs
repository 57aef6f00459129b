namespace MessageContracts.Validation;

/// <summary>The violation keywords that are not JSON Schema's own.</summary>
internal static class Keywords
{
    /// <summary>The text is no acceptable JSON document at all.</summary>
    public const string Json = "json";

    /// <summary>Valid by the schema, but the C# type cannot keep the value.</summary>
    public const string CSharpType = "x-csharp-type";

    /// <summary>A check of the event table.</summary>
    public const string Check = "x-checks";

    /// <summary>The event table's rule for the names of fields that C# adds.</summary>
    public const string FieldNames = "field-names";

    /// <summary>The topic of a delivery is none of the type subscribed to.</summary>
    public const string Topic = "x-topic";

    /// <summary>Stands for the violations beyond the limit.</summary>
    public const string LeftOut = "x-left-out";

    /// <summary>The boolean schema <c>false</c>, which no value fits.</summary>
    public const string FalseSchema = "false schema";
}
