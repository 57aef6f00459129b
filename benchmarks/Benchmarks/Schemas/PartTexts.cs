namespace MessageContracts.Benchmarks.Schemas;

/// <summary>The parts that messages refer to.</summary>
internal static class PartTexts
{
    /// <summary>The shared parts of a team; a small team keeps the first few only.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("contact", Contact), ("run", Run), ("outcome", Outcome), ("pipeline", Pipeline), ("system", System), ("error", Error),
        ("notification", Notification), ("image", Image), ("scenario", Scenario), ("label", Label), ("stage", Stage), ("decision", Decision),
    ];

    public static string Artifact(string type) => $$"""
        description: A thing that was built, and that is tested.
        type: object
        required: [type, id, component, issuer, nvr, scratch]
        properties:
          type: { const: {{type}} }
          id: { description: The build's number., type: integer, minimum: 1 }
          component: { description: The source package., type: string, minLength: 1, examples: [bash, glibc] }
          issuer: { description: Who had it built., type: string }
          nvr: { description: Name, version and release., type: string, pattern: '^[^ ]+-[^-]+-[^-]+$' }
          scratch: { description: Whether it is thrown away afterwards., type: boolean }
          baseline: { description: The build compared with., type: string }
          dependencies: { description: Builds installed beside it., type: array, items: { type: string }, uniqueItems: true }
          source: { description: Where its source lies., type: string, format: uri }
        """.Replace("Name, version and release.", "'Name, version and release.'", StringComparison.Ordinal);

    private const string Contact = """
        description: Who sends the message.
        type: object
        required: [name, team, docs, email]
        properties:
          name: { description: The system's name., type: string, examples: [Fedora CI] }
          team: { description: Who runs it., type: string }
          docs: { description: Where it is explained., type: string, format: uri }
          email: { description: Whom to write to., type: string, format: email }
          url: { description: Where it is seen., type: string, format: uri }
          irc: { description: Where to ask., type: string, pattern: '^#' }
          version: { description: Its version., type: string }
        """;

    private const string Run = """
        description: The run, and where to look at it.
        type: object
        required: [url, log]
        properties:
          url: { description: The run's page., type: string, format: uri }
          log: { description: Its log., type: string, format: uri }
          debug: { description: What helps with debugging., type: string, format: uri }
          rebuild: { description: Where to start it again., type: string, format: uri }
          additional_links:
            description: More to look at.
            type: array
            items:
              type: object
              required: [name, url]
              properties:
                name: { type: string }
                url: { type: string, format: uri }
        """;

    private const string Outcome = """
        description: What is tested, and what came of it.
        type: object
        required: [type, category, namespace]
        properties:
          type: { description: The kind of test., type: string, minLength: 1 }
          category: { description: What it looks for., enum: [functional, integration, interoperability, static-analysis, system, validation] }
          namespace: { description: Who tests., type: string, pattern: '^[a-z0-9-]+(\.[a-z0-9-]+)*$' }
          result: { description: How it ended., enum: [passed, failed, info, needs_inspection, not_applicable] }
          note: { description: What to know about it., type: string, maxLength: 4000 }
          runtime: { description: How long it took in seconds., type: number, minimum: 0 }
          output: { description: Files it left behind., type: array, items: { type: string, format: uri } }
        """;

    private const string Pipeline = """
        description: What the run is part of.
        type: object
        required: [id, name]
        properties:
          id: { type: string }
          name: { type: string }
          build: { type: string }
          cpu: { type: integer, minimum: 0, maximum: 1024 }
        """;

    private const string System = """
        description: Where it ran.
        type: object
        required: [os, provider, architecture]
        properties:
          os: { type: string }
          provider: { type: string }
          architecture: { enum: [x86_64, aarch64, ppc64le, s390x] }
          variant: { type: string }
          label: { type: array, items: { type: string } }
        """;

    private const string Error = """
        description: What went wrong.
        type: object
        required: [reason]
        properties:
          reason: { type: string, minLength: 1 }
          issue_url: { type: string, format: uri }
          since: { type: string, format: date-time }
        """;

    private const string Notification = """
        description: Who is to hear of it.
        type: object
        properties:
          recipients: { type: array, items: { type: string, format: email }, minItems: 1 }
          subject: { type: string }
        additionalProperties: false
        """;

    private const string Image = """
        description: An image of a system.
        type: object
        required: [file_name, sum]
        properties:
          file_name: { type: string }
          sum: { type: string, pattern: '^[0-9a-f]{64}$' }
          size: { type: integer, minimum: 0 }
          volumes: { type: object, additionalProperties: { type: string } }
        """;

    private const string Scenario = """
        description: What is played through.
        anyOf:
          - type: string
          - type: object
            required: [name]
            properties:
              name: { type: string }
              steps: { type: array, items: { type: string } }
        """;

    private const string Label = """
        description: A word to find things by.
        type: string
        pattern: '^[a-z][a-z0-9-]*$'
        maxLength: 63
        """;

    private const string Stage = """
        description: A part of a pipeline.
        type: object
        required: [name]
        properties:
          name: { type: string }
          started: { type: string, format: date-time }
          attempts: { type: integer, minimum: 1, maximum: 99 }
        """;

    private const string Decision = """
        description: Whether it may go on.
        oneOf:
          - type: object
            required: [kind, by]
            properties: { kind: { const: human }, by: { type: string } }
          - type: object
            required: [kind, rule]
            properties: { kind: { const: rule }, rule: { type: string } }
        """;
}
