namespace MessageContracts.Annotations;

/// <summary>A check of the event table that ties a message's topic and body together.</summary>
/// <param name="check">
/// As in the event table, with C# properties for fields: <c>{Test.Namespace} up to first dot equals {TNamespace}</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class MessageCheckAttribute(string check) : Attribute
{
    /// <summary>The check.</summary>
    public string Check => check;
}
