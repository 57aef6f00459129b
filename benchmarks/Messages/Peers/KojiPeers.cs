using System.Text.Json;
using System.Text.Json.Serialization;

namespace MessageContracts.MessageBenchmarks.Peers;

// The same data as the generated records hold, typed as fully, in the form that System.Text.Json reads and writes fastest: classes with
// setters. All members that the schemas name are there, so nothing of the messages measured is lost, and no extension data is needed,
// which would bar System.Text.Json from its fast path.

internal sealed class TaskStateChange
{
    public string Attribute { get; set; } = "";

    public JsonElement Old { get; set; }

    public JsonElement New { get; set; }

    public TaskInfo Info { get; set; } = null!;
}

internal sealed class TaskInfo
{
    public long Id { get; set; }

    public string Method { get; set; } = "";

    public long State { get; set; }

    public List<JsonElement> Request { get; set; } = null!;

    public string Arch { get; set; } = "";

    public long Owner { get; set; }

    public long Priority { get; set; }

    public long? Parent { get; set; }

    public string? Label { get; set; }

    public long ChannelId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Channel { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Assign { get; set; }

    public long? HostId { get; set; }

    public double? Weight { get; set; }

    public bool? Waiting { get; set; }

    public bool? Awaited { get; set; }

    public string? CreateTime { get; set; }

    public double? CreateTs { get; set; }

    public string? StartTime { get; set; }

    public double? StartTs { get; set; }

    public string? CompletionTime { get; set; }

    public double? CompletionTs { get; set; }

    public JsonElement Result { get; set; }
}

internal sealed class ImportBuild
{
    public string Type { get; set; } = "build";

    public string Srpm { get; set; } = "";

    public List<string> Rpms { get; set; } = null!;

    public Dictionary<string, long> Brmap { get; set; } = null!;

    public long? TaskId { get; set; }

    public long BuildId { get; set; }

    public BuildInfo Build { get; set; } = null!;

    public Dictionary<string, List<string>> Logs { get; set; } = null!;
}

internal sealed class ImportCg
{
    public string Type { get; set; } = "cg";

    public Dictionary<string, JsonElement> Metadata { get; set; } = null!;

    public string Directory { get; set; } = "";

    public BuildInfo Build { get; set; } = null!;
}

internal sealed class BuildInfo
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public string Release { get; set; } = "";

    public JsonElement? Epoch { get; set; }

    public string Nvr { get; set; } = "";

    public long State { get; set; }

    public long? TaskId { get; set; }

    public long PackageId { get; set; }

    public string PackageName { get; set; } = "";

    public long OwnerId { get; set; }

    public string OwnerName { get; set; } = "";

    public long CreationEventId { get; set; }

    public string CreationTime { get; set; } = "";

    public double CreationTs { get; set; }

    public string? CompletionTime { get; set; }

    public double? CompletionTs { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? BuildId { get; set; }

    public string? StartTime { get; set; }

    public double? StartTs { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? VolumeId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VolumeName { get; set; }

    public string? Source { get; set; }

    public Dictionary<string, JsonElement>? Extra { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CgId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CgName { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Draft { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PromotionTime { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PromotionTs { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? PromoterId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PromoterName { get; set; }
}
