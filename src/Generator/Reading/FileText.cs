using System.Text;

namespace MessageContracts.Generator.Reading;

/// <summary>A file's text.</summary>
/// <param name="Encoding">What it was read in; null where it never was bytes.</param>
internal sealed record FileText(string Content, Encoding? Encoding = null);
