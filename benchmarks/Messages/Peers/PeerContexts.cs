using System.Text.Json.Serialization;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>System.Text.Json's best mode for writing: the fast path, which writes straight to a Utf8JsonWriter.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TaskStateChange))]
[JsonSerializable(typeof(ImportBuild))]
[JsonSerializable(typeof(ImportCg))]
[JsonSerializable(typeof(TestComplete))]
internal sealed partial class FastPath : JsonSerializerContext;

/// <summary>System.Text.Json's only source-generated mode for reading: metadata.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TaskStateChange))]
[JsonSerializable(typeof(ImportBuild))]
[JsonSerializable(typeof(ImportCg))]
[JsonSerializable(typeof(TestComplete))]
internal sealed partial class Metadata : JsonSerializerContext;
