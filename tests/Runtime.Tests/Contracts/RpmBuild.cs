using MessageContracts.Json;

namespace MessageContracts.Tests.Contracts;

/// <summary>A part, as the generator would emit it: required members, bounds, a list, a nullable, further members kept.</summary>
internal sealed record RpmBuild : ISchemaType<RpmBuild>
{
    private const string At = "rpm-build.yaml#";

    private static readonly SchemaPattern ComponentPattern = new("^[a-z][a-z0-9-]*$");
    private static readonly JsonNumber IdMinimum = JsonNumber.Parse("1");

    public required long Id { get; init; }

    public required string Component { get; init; }

    public required bool Scratch { get; init; }

    public Uri? Docs { get; init; }

    public string? Epoch { get; init; }

    public DateTimeOffset? Started { get; init; }

    public ValueList<string>? Tags { get; init; }

    public double? Score { get; init; }

    public ValueMap<JsonAny>? AdditionalFields { get; init; }

    static string ISchemaType<RpmBuild>.SchemaName => "rpm-build.yaml";

    private static readonly string[] Names = ["id", "component", "scratch"];

    static RpmBuild? ISchemaType<RpmBuild>.Read(ref MessageReader reader) => Read(ref reader);

    internal static RpmBuild? Read(ref MessageReader reader)
    {
        if (!reader.BeginObject(At, out ObjectScope scope))
        {
            return null;
        }

        long id = 0;
        string? component = null;
        bool scratch = false;
        Uri? docs = null;
        string? epoch = null;
        DateTimeOffset? started = null;
        ValueList<string>? tags = null;
        double? score = null;
        MapBuilder<JsonAny> fields = default;
        while (reader.NextMember(ref scope, out ReadOnlySpan<byte> name))
        {
            switch (name)
            {
                case var _ when name.SequenceEqual("id"u8):
                    reader.Enter(ref scope, 0);
                    reader.Minimum(IdMinimum, At + "/properties/id");
                    id = reader.Int64(At + "/properties/id");
                    break;
                case var _ when name.SequenceEqual("component"u8):
                    reader.Enter(ref scope, 1);
                    reader.MinLength(1, At + "/properties/component");
                    reader.MaxLength(20, At + "/properties/component");
                    reader.Pattern(ComponentPattern, At + "/properties/component");
                    component = reader.String(At + "/properties/component");
                    break;
                case var _ when name.SequenceEqual("scratch"u8):
                    reader.Enter(ref scope, 2);
                    scratch = reader.Boolean(At + "/properties/scratch");
                    break;
                case var _ when name.SequenceEqual("docs"u8):
                    reader.Enter(ref scope, 3);
                    docs = reader.Uri(At + "/properties/docs");
                    break;
                case var _ when name.SequenceEqual("epoch"u8):
                    reader.Enter(ref scope, 4);
                    epoch = reader.IsNull ? null : reader.String(At + "/properties/epoch", nullable: true);
                    break;
                case var _ when name.SequenceEqual("started"u8):
                    reader.Enter(ref scope, 5);
                    started = reader.DateTime(At + "/properties/started");
                    break;
                case var _ when name.SequenceEqual("tags"u8):
                    reader.Enter(ref scope, 6);
                    tags = ReadTags(ref reader);
                    break;
                case var _ when name.SequenceEqual("score"u8):
                    reader.Enter(ref scope, 7);
                    score = reader.Double(At + "/properties/score");
                    break;
                default:
                    reader.Other(ref scope, ref fields);
                    break;
            }
        }

        reader.Required(scope, 3, Names, At);
        return reader.CanBuild
            ? new RpmBuild
            {
                Id = id,
                Component = component!,
                Scratch = scratch,
                Docs = docs,
                Epoch = epoch,
                Started = started,
                Tags = tags,
                Score = score,
                AdditionalFields = fields.Build(),
            }
            : null;
    }

    void ISchemaType<RpmBuild>.Write(ref MessageWriter writer) => Write(ref writer);

    internal void Write(ref MessageWriter writer)
    {
        bool first = true;
        writer.Raw("{"u8);
        writer.Member(ref first, ",\"id\":"u8);
        writer.Number(Id);
        writer.Member(ref first, ",\"component\":"u8);
        writer.String(Component);
        writer.Member(ref first, ",\"scratch\":"u8);
        writer.Boolean(Scratch);
        if (Docs is not null)
        {
            writer.Member(ref first, ",\"docs\":"u8);
            writer.Uri(Docs);
        }

        if (Epoch is not null)
        {
            writer.Member(ref first, ",\"epoch\":"u8);
            writer.String(Epoch);
        }

        if (Started is { } started)
        {
            writer.Member(ref first, ",\"started\":"u8);
            writer.DateTime(started);
        }

        WriteTags(ref writer, ref first);
        if (Score is { } score)
        {
            writer.Member(ref first, ",\"score\":"u8);
            writer.Number(score);
        }

        writer.Other(ref first, AdditionalFields);
        writer.Raw("}"u8);
    }

    private static ValueList<string>? ReadTags(ref MessageReader reader)
    {
        const string Here = At + "/properties/tags";
        reader.UniqueItems(Here);
        if (!reader.BeginArray(Here, out ArrayScope scope))
        {
            return null;
        }

        ListBuilder<string> tags = default;
        while (reader.NextItem(ref scope))
        {
            string? tag = reader.String(Here + "/items");
            if (reader.CanBuild)
            {
                tags.Add(tag!);
            }
        }

        reader.ItemCount(scope, 1, 3, Here);
        return tags.Build();
    }

    private void WriteTags(ref MessageWriter writer, ref bool first)
    {
        if (Tags is null)
        {
            return;
        }

        writer.Member(ref first, ",\"tags\":"u8);
        writer.Raw("["u8);
        for (int i = 0; i < Tags.Count; i++)
        {
            writer.Raw(i == 0 ? default : ","u8);
            writer.String(Tags[i]);
        }

        writer.Raw("]"u8);
    }
}
