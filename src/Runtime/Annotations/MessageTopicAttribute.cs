namespace MessageContracts.Annotations;

/// <summary>A message's topic in one style. A message type has one for each style, the default one first.</summary>
/// <param name="style">The style's name in the event table; empty where the message's only topic has none.</param>
/// <param name="template">
/// The topic, with braces around what differs from message to message: a type parameter (<c>{TNamespace}</c>), an option with a
/// dollar sign (<c>{$environment}</c>), or the way through C# properties to a field (<c>{Tag.Name}</c>); a field that lies in one of
/// several shapes has a JSON pointer instead (<c>{/type}</c>).
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class MessageTopicAttribute(string style, string template) : Attribute
{
    /// <summary>The style's name in the event table.</summary>
    public string Style => style;

    /// <summary>The topic, with braces around what differs from message to message.</summary>
    public string Template => template;
}
