using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>A Fedora CI message as the generator would emit it: a type parameter in its topic, a check, a member filled in.</summary>
internal sealed record TestDone<TNamespace> : IMessage<TestDone<TNamespace>, TNamespace>
    where TNamespace : INamespacePattern
{
    private const string At = "test-done.yaml#";

    public required string Namespace { get; init; }

    public static TopicStyle Umb { get; } = new("FedoraCi", "umb");

    public static TopicStyle Fedora { get; } = new("FedoraCi", "fedora");

    public static TopicOption Environment { get; } = new("FedoraCi", "environment", "org.fedoraproject.prod");

    public static MessageDefinition Definition { get; } = new()
    {
        Name = "TestDone",
        SchemaName = "test-done.yaml",
        Family = "FedoraCi",
        Styles =
        [
            (Umb, new TopicTemplate(TopicPart.Literal("VirtualTopic.eng.ci."), Parameter, TopicPart.Literal(".test.done"))),
            (Fedora, new TopicTemplate(TopicPart.Option(Environment), TopicPart.Literal(".ci."), Parameter, TopicPart.Literal(".test.done"))),
        ],
    };

    static string ISchemaType<TestDone<TNamespace>>.SchemaName => "test-done.yaml";

    private static TopicPart Parameter => TopicPart.Parameter("TNamespace", TNamespace.Value, SegmentKinds.Of<TNamespace>(optional: true));

    private static readonly MemberTable Members = new(At, 1, "namespace");

    static TestDone<TNamespace>? ISchemaType<TestDone<TNamespace>>.Read(ref MessageReader reader)
    {
        if (!reader.BeginObject(At, out ObjectScope scope))
        {
            return null;
        }

        string? space = null;
        while (reader.Next(ref scope, Members, out int member))
        {
            if (member == 0)
            {
                space = reader.String(At + "/properties/namespace");
            }
            else
            {
                reader.EnterOther(ref scope);
                reader.Skip();
            }
        }

        return reader.CanBuild ? new TestDone<TNamespace> { Namespace = space! } : null;
    }

    void ISchemaType<TestDone<TNamespace>>.Write(ref MessageWriter writer)
    {
        writer.Raw("{"u8);
        writer.Name(",\"namespace\":"u8);
        writer.String(Namespace);
        writer.Name(",\"generated_at\":"u8);
        writer.Now();
        writer.Raw("}"u8);
    }

    void IMessage<TestDone<TNamespace>>.Check(MessageChecks checks) =>
        checks.UpToFirstDotEquals(Namespace, TNamespace.Value, "/namespace", "{namespace} up to first dot equals {TNamespace}");
}
