using System.Text;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>The files of a project that makes a thousand messages.</summary>
internal static class ProjectTexts
{
    private const int InitializersEach = 50;

    public static int Files => 20;

    public static int Initializers => Files * InitializersEach;

    public static string[] Of(int mistakesEach) => [.. Enumerable.Range(0, Files).Select(file => Text(file, mistakesEach))];

    /// <summary>Messages with nested objects, lists and constants of every kind.</summary>
    private static string Text(int file, int mistakes)
    {
        StringBuilder text = new($"using System;\nusing Made;\nusing Made.Depot;\nstatic class File{file}\n{{\n");
        for (int i = 0; i < InitializersEach; i++)
        {
            string city = i < mistakes ? "" : $"city-{i}";
            text.Append("    public static object Make").Append(i).Append("() => new ParcelSent\n    {\n")
                .Append("        Id = ").Append(i + 1).Append(",\n        Carrier = ParcelSentCarrier.Post,\n        Weight = 1.5,\n")
                .Append("        From = new() { City = \"praha\", Street = \"Na Hůrce\", Mail = \"a@example.org\" },\n")
                .Append("        To = new() { City = \"").Append(city).Append("\", Street = nameof(Make").Append(i).Append("), Mail = \"b@example.org\" },\n")
                .Append("        Page = new Uri(\"https://example.org/").Append(i).Append("\"),\n        Tags = [\"new\", \"fast\"],\n        Code = \"AB").Append(i).Append("\",\n    };\n\n");
        }

        return text.Append("}\n").ToString();
    }
}
