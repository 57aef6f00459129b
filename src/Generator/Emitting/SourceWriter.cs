using System.Text;

namespace MessageContracts.Generator.Emitting;

/// <summary>Writes C# line by line, indented by blocks. Lines end in '\n' on every system.</summary>
internal sealed class SourceWriter
{
    private const string Spaces = "                                                                ";

    private readonly StringBuilder text = new(8192);
    private int indent;
    private bool spaced = true;

    /// <summary>Writes a line; an empty one separates, and never stands twice or behind an opening brace.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length == 0)
        {
            Separate();
            return this;
        }

        text.Append(Spaces, 0, Math.Min(indent * 4, Spaces.Length)).Append(line).Append('\n');
        spaced = false;
        return this;
    }

    /// <summary>Writes a line of parts without joining them first.</summary>
    public SourceWriter Line(string a, string b, string c, string d = "", string e = "")
    {
        text.Append(Spaces, 0, Math.Min(indent * 4, Spaces.Length)).Append(a).Append(b).Append(c).Append(d).Append(e).Append('\n');
        spaced = false;
        return this;
    }

    public SourceWriter Open(string line)
    {
        Line(line);
        Line("{");
        indent++;
        spaced = true;
        return this;
    }

    public SourceWriter Close(string suffix = "")
    {
        if (spaced && text.Length > 1 && text[text.Length - 2] == '\n')
        {
            text.Length--;
        }

        indent--;
        return Line("}" + suffix);
    }

    public SourceWriter Indent()
    {
        indent++;
        return this;
    }

    public SourceWriter Unindent()
    {
        indent--;
        return this;
    }

    public override string ToString() => text.ToString();

    private void Separate()
    {
        if (!spaced)
        {
            text.Append('\n');
            spaced = true;
        }
    }
}
