using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;

namespace ClashingAnalyzer;

/// <summary>Parses a little YAML, and generates the version of what it parsed it with.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class YamlVersionGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static output =>
        {
            Parser parser = new(new StringReader("a: [1, 2]"));
            int events = 0;
            while (parser.MoveNext())
            {
                events++;
            }

            string version = typeof(Parser).Assembly.GetName().Version!.ToString();
            output.AddSource("Clash.g.cs", $"internal static class Clash {{ public const string Yaml = \"{version}, {events} events\"; }}");
        });
}
