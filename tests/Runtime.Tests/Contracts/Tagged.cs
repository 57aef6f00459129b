using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>A Koji message as the generator would emit it: fields in its topic, headers.</summary>
internal sealed record Tagged : IMessage<Tagged>
{
    private const string At = "tag.yaml#";

    public required string Tag { get; init; }

    public required string User { get; init; }

    public bool? Force { get; init; }

    public static TopicOption Prefix { get; } = new("Koji", "prefix", "koji.event");

    public static TopicStyle Style { get; } = new("Koji", "default");

    public static MessageDefinition Definition { get; } = new()
    {
        Name = "Tagged",
        SchemaName = "tag.yaml",
        Family = "Koji",
        SegmentRules = new SegmentRules([new(".", "_")], 60),
        HasHeaders = true,
        FixedHeaders = new() { ["type"] = "Tag" },
        Styles =
        [
            (Style, new TopicTemplate(
                TopicPart.Option(Prefix),
                TopicPart.Literal(".Tag."),
                TopicPart.Field(0, "tag"),
                TopicPart.Literal("."),
                TopicPart.Field(1, "user"))),
        ],
    };

    static string ISchemaType<Tagged>.SchemaName => "tag.yaml";

    private static readonly MemberTable Members = new(At, 2, "tag", "user", "force");

    static Tagged? ISchemaType<Tagged>.Read(ref MessageReader reader)
    {
        if (!reader.BeginObject(At, out ObjectScope scope))
        {
            return null;
        }

        string? tag = null;
        string? user = null;
        bool? force = null;
        while (reader.Next(ref scope, Members, out int member))
        {
            if (member == 0)
            {
                tag = reader.String(At + "/properties/tag");
            }
            else if (member == 1)
            {
                user = reader.String(At + "/properties/user");
            }
            else if (member == 2)
            {
                force = reader.IsNull ? null : reader.Boolean(At + "/properties/force", nullable: true);
            }
            else
            {
                reader.EnterOther(ref scope);
                reader.False(At + "/additionalProperties");
                reader.Skip();
            }
        }

        return reader.CanBuild ? new Tagged { Tag = tag!, User = user!, Force = force } : null;
    }

    void ISchemaType<Tagged>.Write(ref MessageWriter writer)
    {
        writer.Raw("{"u8);
        writer.Name(",\"tag\":"u8);
        writer.String(Tag);
        writer.Name(",\"user\":"u8);
        writer.String(User);
        if (Force is { } force)
        {
            writer.Name(",\"force\":"u8);
            writer.Boolean(force);
        }

        writer.Raw("}"u8);
    }

    static int IMessage<Tagged>.WriteSegment(Tagged message, int field, SegmentWriter segment) => field switch
    {
        0 => segment.Write(message.Tag),
        1 => segment.Write(message.User),
        _ => 0,
    };

    void IMessage<Tagged>.WriteHeaders(MessageHeaders headers)
    {
        headers.Set("type", "Tag");
        headers.Set("tag", Tag);
        headers.Set("force", Force is { } force ? force : JsonAny.Null);
    }
}
