using System.Diagnostics;
using System.Globalization;
using System.Text;
using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Corpus;

/// <summary>Messages changed at random: whatever the bytes, reading reports, and throws nothing.</summary>
public sealed class FuzzTests
{
    private const int Seed = 7;
    // FUZZ_ITERATIONS says how many changes are made, however long they take: `FUZZ_ITERATIONS=1000000 dotnet test tests/Contracts.Tests --filter Fuzz`.
    private static readonly int? Wanted =
        Environment.GetEnvironmentVariable("FUZZ_ITERATIONS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // Without it: what a few seconds give.
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(8);

    private static readonly byte[][] Pieces =
    [
        .. new[] { "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "1e400", "-0", "0.1", "\"\"", "\"type\":", "{\"a\":1,\"a\":2}", "[[[[[[[[", "\u00e9", "\ud83d\ude00" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
    ];

    [CorpusFact]
    public void Nothing_is_thrown_whatever_the_bytes()
    {
        Random random = new(Seed);
        (Contract Contract, byte[] Json)[] messages =
            [.. Expectation.All.Select(expected => (ContractList.Of(expected.Stem), CorpusFolder.Read(expected.File)))];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; Wanted is { } most ? i < most : Stopwatch.GetElapsedTime(start) < Sample; i++)
        {
            (Contract contract, byte[] json) = messages[random.Next(messages.Length)];
            byte[] changed = Changed(json, random);
            Check(contract, changed);
        }
    }

    private static void Check(Contract contract, byte[] json)
    {
        try
        {
            (Subject? message, ValidationReport report) = contract.Read(json);
            Assert.True(message is not null || !report.IsValid);
            Assert.Equal(report.Violations.All(violation => violation.Keyword == "x-csharp-type"), contract.Validate(json).IsValid);
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{contract.SchemaName} threw {problem} on {Convert.ToBase64String(json)}");
        }
    }

    private static byte[] Changed(byte[] json, Random random)
    {
        List<byte> bytes = [.. json];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    List<byte> moved = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    bytes.InsertRange(random.Next(bytes.Count), moved);
                    break;
            }
        }

        return [.. bytes];
    }
}
