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

    private static readonly MemberTable Members = new(At, 3, "id", "component", "scratch", "docs", "epoch", "started", "tags", "score");

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
        while (reader.Next(ref scope, Members, out int member))
        {
            switch (member)
            {
                case 0:
                    reader.Minimum(IdMinimum, At + "/properties/id");
                    id = reader.Int64(At + "/properties/id");
                    break;
                case 1:
                    reader.MinLength(1, At + "/properties/component");
                    reader.MaxLength(20, At + "/properties/component");
                    reader.Pattern(ComponentPattern, At + "/properties/component");
                    component = reader.String(At + "/properties/component");
                    break;
                case 2:
                    scratch = reader.Boolean(At + "/properties/scratch");
                    break;
                case 3:
                    docs = reader.Uri(At + "/properties/docs");
                    break;
                case 4:
                    epoch = reader.IsNull ? null : reader.String(At + "/properties/epoch", nullable: true);
                    break;
                case 5:
                    started = reader.DateTime(At + "/properties/started");
                    break;
                case 6:
                    tags = ReadTags(ref reader);
                    break;
                case 7:
                    score = reader.Double(At + "/properties/score");
                    break;
                default:
                    reader.Other(ref scope, ref fields);
                    break;
            }
        }

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
                AdditionalFields = fields.Build(in reader),
            }
            : null;
    }

    void ISchemaType<RpmBuild>.Write(ref MessageWriter writer) => Write(ref writer);

    internal void Write(ref MessageWriter writer)
    {
        writer.Raw("{"u8);
        writer.Name(",\"id\":"u8);
        writer.Number(Id);
        writer.Name(",\"component\":"u8);
        writer.String(Component);
        writer.Name(",\"scratch\":"u8);
        writer.Boolean(Scratch);
        if (Docs is not null)
        {
            writer.Name(",\"docs\":"u8);
            writer.Uri(Docs);
        }

        if (Epoch is not null)
        {
            writer.Name(",\"epoch\":"u8);
            writer.String(Epoch);
        }

        if (Started is { } started)
        {
            writer.Name(",\"started\":"u8);
            writer.DateTime(started);
        }

        WriteTags(ref writer);
        if (Score is { } score)
        {
            writer.Name(",\"score\":"u8);
            writer.Number(score);
        }

        writer.Other(AdditionalFields);
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

    private void WriteTags(ref MessageWriter writer)
    {
        if (Tags is null)
        {
            return;
        }

        writer.Name(",\"tags\":"u8);
        writer.Raw("["u8);
        for (int i = 0; i < Tags.Count; i++)
        {
            writer.Raw(i == 0 ? default : ","u8);
            writer.String(Tags[i]);
        }

        writer.Raw("]"u8);
    }
}
