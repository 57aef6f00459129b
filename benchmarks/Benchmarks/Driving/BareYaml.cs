using MessageContracts.Benchmarks.Schemas;
using YamlDotNet.Core;

namespace MessageContracts.Benchmarks.Driving;

/// <summary>YamlDotNet's parser alone: what reading the files costs at the least.</summary>
public static class BareYaml
{
    /// <summary>Parses every file and drops the events.</summary>
    /// <returns>How many events there were.</returns>
    public static int Parse(IReadOnlyList<SchemaFile> files)
    {
        int events = 0;
        foreach (SchemaFile file in files)
        {
            Parser parser = new(new Scanner(new StringReader(file.Text)));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }
}
