using System.CommandLine.Parsing;
using System.Globalization;

namespace MessageContracts.Tool.Commands;

/// <summary>How long a message may be.</summary>
internal sealed class ByteLimit(int bytes)
{
    // What is read is held in several forms at once, each of which must fit into an array.
    private const int Most = (int.MaxValue / 4) - 1;

    public static ByteLimit Usual { get; } = new(16 * 1024 * 1024);

    public int Bytes => bytes;

    public static ByteLimit? Parse(ArgumentResult result)
    {
        bool isNumber = int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number is > 0 and <= Most)
        {
            return new ByteLimit(number);
        }

        result.AddError($"--max-bytes takes a number from 1 to {Most}.");
        return null;
    }

    public override string ToString() => bytes.ToString(CultureInfo.InvariantCulture);
}
