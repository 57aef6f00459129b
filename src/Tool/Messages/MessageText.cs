using System.Text;

namespace MessageContracts.Tool.Messages;

/// <summary>One message as it was found.</summary>
/// <param name="File">The file as people are shown it; "(standard input)" where there is none.</param>
/// <param name="Utf8">The text, which is UTF-8.</param>
/// <param name="Line">The line of the file on which it starts, from 0.</param>
internal sealed record MessageText(string File, ArraySegment<byte> Utf8, int Line)
{
    public string Content => Encoding.UTF8.GetString(Utf8);

    /// <summary>Whether it is YAML, which the file's name tells.</summary>
    public bool IsYaml => File.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the next message has still to arrive.</summary>
    public bool IsLastForNow { get; init; }
}
