namespace MessageContracts.Generator.Tests.Testing;

/// <summary>Fails with all that is wrong, in full.</summary>
internal static class Complaint
{
    public static void AssertNone(IEnumerable<string> complaints)
    {
        string text = string.Join('\n', complaints);
        Assert.True(text.Length == 0, "\n" + text);
    }
}
