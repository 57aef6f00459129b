using System.Text;
using System.Text.Json;

namespace MessageContracts.Tests.Reading;

/// <summary>The tokenizer takes as JSON exactly what the framework's reader takes.</summary>
public class TokenizerTests
{
    private const string Sample = """
        {
          "name": "Fedora CI \u00fc \n \ud83d\ude00 \\ \" é", "empty": "",
          "numbers": [0, -0, 1, -12, 3.25, 1e5, 1E-3, 12345678, 123456789012345678901234567890, 1491926257.13087, 0.000001],
          "deep": [[[{"a": [{}, [], {"b": null}]}]]],
              "flags" : [true , false , null], "a rather long name, longer than a vector of the processor": {"x": -1.5e+10}
        }
        """;

    // Without escapes most is told by the places of the tokens alone.
    private const string PlainSample = """
        {
          "name": "Fedora CI é", "empty": "", "": "no name",
          "numbers": [0, -0, 1, -12, 3.25, 1e5, 1E-3, 12345678, 123456789012345678901234567890, 1491926257.13087, 0.000001],
          "deep": [[[{"a": [{}, [], {"b": null}]}]]], "text": "a", "more": "b", "most": "c", "words": ["a", "b"],
              "flags" : [true , false , null], "a rather long name, longer than a vector of the processor": {"x": -1.5e+10, "y": "z"}
        }
        """;

    private const string Alphabet = "{}[]:,\"\\ \n\t0123456789.eE+-truefalsn\u0001\u00e9\u0000/ub";

    [Theory]
    [InlineData(Sample)]
    [InlineData(PlainSample)]
    public void Mutated_documents_are_taken_and_refused_as_the_framework_does(string sample)
    {
        Random random = new(20261121);
        int refused = 0;
        for (int i = 0; i < 60_000; i++)
        {
            string text = Mutate(sample, random);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            bool taken = IsTaken(utf8, out string message);
            Assert.True(taken == IsJson(utf8) || IsOurOwn(message), $"{message}: {text}");
            refused += taken ? 0 : 1;
        }

        Assert.InRange(refused, 1, 59_999);
    }

    [Theory]
    [InlineData(Sample)]
    [InlineData(PlainSample)]
    public void Documents_longer_than_what_is_indexed_at_once_are_taken_and_refused_as_the_framework_does(string sample)
    {
        Random random = new(20261121);
        int refused = 0;
        for (int i = 0; i < 1_500; i++)
        {
            string text = $"[{Filler(random)},{Mutate(sample, random)},{Filler(random)},{sample}]";
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            bool taken = IsTaken(utf8, out string message);
            Assert.True(taken == IsJson(utf8) || IsOurOwn(message), $"{message}: round {i}");
            refused += taken ? 0 : 1;
        }

        Assert.InRange(refused, 1, 1_499);
    }

    [Theory]
    [InlineData('\u0001')]
    [InlineData('\n')]
    public void A_long_string_of_control_characters_is_refused(char control)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"[1, \"{new string(control, 100_000)}\", 2]");

        Assert.False(IsTaken(utf8, out string message));
        Assert.Contains("is no JSON: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{,}")]
    [InlineData("[1 2]")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("tru")]
    [InlineData("truex")]
    [InlineData("nul")]
    [InlineData("\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("1 1")]
    [InlineData("{} {}")]
    [InlineData("]")]
    public void What_is_no_json_is_refused_in_the_words_of_the_framework(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);

        Assert.False(IsJson(utf8));
        Assert.False(IsTaken(utf8, out string message));
        Assert.Matches("is no JSON: .+", message);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_is_allowed_as_deep_as_the_limit_says(int levels, bool allowed) =>
        Assert.Equal(allowed, IsTaken(Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels)), out _));

    /// <summary>A value of about the size that is indexed at once: a string, white space, backslashes, or brackets and digits close together.</summary>
    private static string Filler(Random random)
    {
        int size = random.Next(15_800, 16_800);
        return random.Next(4) switch
        {
            0 => $"\"{new string('x', size)}\"",
            1 => new string(' ', size) + "0",
            2 => $"\"{string.Concat(Enumerable.Repeat("\\\\", size / 2))}\"",
            _ => $"[{string.Join(',', Enumerable.Repeat("[1]", size / 4))}]",
        };
    }

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutated = new(text);
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(mutated.Length);
            _ = random.Next(3) switch
            {
                0 => mutated.Remove(at, 1),
                1 => mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]),
                _ => mutated.Replace(mutated[at], Alphabet[random.Next(Alphabet.Length)], at, 1),
            };
        }

        return mutated.ToString();
    }

    private static bool IsTaken(byte[] utf8, out string message)
    {
        try
        {
            _ = JsonAny.Parse(utf8);
            message = "";
            return true;
        }
        catch (MessageFormatException e)
        {
            message = e.Message;
            return false;
        }
    }

    /// <summary>What JSON's grammar allows and no message may have.</summary>
    private static bool IsOurOwn(string message) =>
        message.Contains("occurs twice", StringComparison.Ordinal) || message.Contains("surrogate", StringComparison.Ordinal);

    private static bool IsJson(byte[] utf8)
    {
        Utf8JsonReader json = new(utf8);
        try
        {
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
