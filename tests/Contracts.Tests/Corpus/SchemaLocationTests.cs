using MessageContracts.Contracts.Tests.Material;
using YamlDotNet.RepresentationModel;

namespace MessageContracts.Contracts.Tests.Corpus;

/// <summary>A violation names the file and the very keyword that says so; whoever follows it finds the keyword there.</summary>
public sealed class SchemaLocationTests
{
    /// <summary>What only C# says has no keyword in any file.</summary>
    private const string CSharpOnly = "x-csharp-type";

    public static TheoryData<string> Invalid => Expectation.Invalid;

    [CorpusTheory]
    [MemberData(nameof(Invalid))]
    public void Every_schema_location_leads_to_the_keyword_in_the_schema_file(string file)
    {
        (_, ValidationReport report) = ContractList.Of(Expectation.Of(file).Stem).Read(CorpusFolder.Read(file));

        Assert.All(
            report.Violations.Where(violation => violation.Keyword != CSharpOnly),
            violation => Assert.True(Leads(violation.SchemaLocation, violation.Keyword), violation.ToString()));
    }

    private static bool Leads(string location, string keyword)
    {
        string[] parts = location.Split('#');
        string path = Path.Combine(Repository.Root, "schemas", parts[0]);
        if (!File.Exists(path) || !parts[1].EndsWith("/" + keyword, StringComparison.Ordinal))
        {
            return false;
        }

        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(path)));
        YamlNode? node = yaml.Documents[0].RootNode;
        foreach (string token in parts[1].Split('/').Skip(1))
        {
            node = node switch
            {
                YamlMappingNode mapping when mapping.Children.TryGetValue(token, out YamlNode? child) => child,
                YamlSequenceNode list => list[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)],
                _ => null,
            };
        }

        return node is not null;
    }
}
