using System.Text;

namespace MessageContracts.Benchmarks.Schemas;

/// <summary>The messages, and the table that makes them such.</summary>
internal static class MessageTexts
{
    public const string EventTable = """
        family: Made
        field-names: '^[a-z0-9_]+$'
        type-parameters:
          TNamespace:
            description: Who tests.
            pattern: '^[a-z][a-z0-9-]*$'
            values: [osci, cvp, art]
            optional: true
        options: { environment: org.example.prod }
        topics:
          bus: 'VirtualTopic.ci.{TNamespace}.{artifact}.{event}.{state}'
          other: '{environment}.ci.{TNamespace}.{artifact}.{event}.{state}'
        messages:
          - files: '{artifact}.{event}.{state}.yaml'
        fill: { version: '1.0.0', generated_at: now }
        """;

    public static string Message(int team, string artifact, string happening, string state, int shared)
    {
        StringBuilder text = new($$"""
            # {{artifact}}, {{happening}}, {{state}}
            $schema: http://json-schema.org/draft-07/schema#
            description: The {{happening}} of an artifact is {{state}}.
            type: object
            required: [artifact, generated_at, version, contact, attempt]
            properties:
              artifact:
                description: What it is about.
                $ref: {{artifact}}.json

            """);
        foreach ((string name, _) in PartTexts.All.Take(shared))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                  {{name}}:
                    description: The {{name}} of the {{happening}}.
                    $ref: team{{team}}-{{name}}.json

                """);
        }

        return text.Append("""
              attempt:
                description: How often it was tried.
                type: integer
                minimum: 1
              systems:
                description: Where it ran; may be empty.
                type: array
                items: { type: string }
              generated_at:
                description: When the message was made.
                type: string
                format: date-time
              version:
                description: The version of the specification.
                type: string

            """).ToString();
    }
}
