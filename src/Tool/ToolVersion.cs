using System.Reflection;

namespace MessageContracts.Tool;

/// <summary>The tool's version, without what the build adds to it.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = Find();

    private static string Find()
    {
        string whole = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return whole.Split('+')[0];
    }
}
