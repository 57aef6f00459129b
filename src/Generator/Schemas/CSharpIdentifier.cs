namespace MessageContracts.Generator.Schemas;

/// <summary>What may be asked for as a C# name. Keywords may: they are written with an <c>@</c>.</summary>
internal static class CSharpIdentifier
{
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }
}
