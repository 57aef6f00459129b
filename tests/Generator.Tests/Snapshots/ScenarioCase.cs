namespace MessageContracts.Generator.Tests.Snapshots;

/// <summary>
/// One line of a <c>*.cases.txt</c>:
/// <code>
/// type KojiBuild&lt;Osci&gt;                        the type asked from here on; before any such line the one of the file's name
/// valid    {"a": 1}                             is read, and written JSON-equal
/// invalid  {"a": "x"}   => /a type; /b required   all that is said, by pointer and keyword
/// unreadable {"a": 99}  => /a x-csharp-type     valid, but too much for the C# type
/// key      {"a": 1}     => a.b.1                the routing key; 'key:umb' in another style than the first
/// headers  {"a": 1}     => {"a": 1}
/// check    {"a": 1}     => /a x-checks          what is said before it would be sent; nothing after '=>' where all is well
/// </code>
/// </summary>
internal sealed record ScenarioCase(string Where, string Type, string Verb, string Json, string Expected)
{
    public static IEnumerable<ScenarioCase> ReadAll(string path)
    {
        string type = Generator.Modeling.CSharpName.Pascal(Path.GetFileName(path)[..^".cases.txt".Length]);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            string[] words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (words[0] == "type")
            {
                type = words[1];
                continue;
            }

            string[] sides = words[1].Split("=>", StringSplitOptions.TrimEntries);
            yield return new ScenarioCase($"{Path.GetFileName(path)}:{number}", type, words[0], sides[0], sides.ElementAtOrDefault(1) ?? "");
        }
    }
}
