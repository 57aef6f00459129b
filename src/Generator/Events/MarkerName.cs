using System.Text;

namespace MessageContracts.Generator.Events;

/// <summary>The C# name that a type parameter's value asks for, so that two values of one name are found where they are written.</summary>
internal static class MarkerName
{
    /// <summary>The value's words in PascalCase; empty where it has no letter and no digit.</summary>
    public static string Of(string value)
    {
        StringBuilder name = new(value.Length);
        bool startsWord = true;
        foreach (char character in value)
        {
            if (char.IsLetterOrDigit(character))
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }

            startsWord = !char.IsLetterOrDigit(character);
        }

        return name.ToString();
    }
}
