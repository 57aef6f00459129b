using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>Imports by hand: Utf8JsonWriter and Utf8JsonReader, no validation.</summary>
internal static class ImportByHand
{
    public static void Write(Utf8JsonWriter writer, ImportBuild value)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, value.Type);
        writer.WriteString("srpm"u8, value.Srpm);
        writer.WritePropertyName("rpms"u8);
        ByHand.Write(writer, value.Rpms);
        writer.WritePropertyName("brmap"u8);
        ByHand.Write(writer, value.Brmap);
        ByHand.Write(writer, "task_id"u8, value.TaskId);
        writer.WriteNumber("build_id"u8, value.BuildId);
        writer.WritePropertyName("build"u8);
        BuildByHand.Write(writer, value.Build);
        writer.WritePropertyName("logs"u8);
        ByHand.Write(writer, value.Logs);
        writer.WriteEndObject();
    }

    public static ImportBuild ReadImportBuild(ref Utf8JsonReader reader)
    {
        ImportBuild value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "type"u8))
            {
                value.Type = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "srpm"u8))
            {
                value.Srpm = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "rpms"u8))
            {
                value.Rpms = ByHand.Strings(ref reader);
            }
            else if (ByHand.Is(ref reader, "brmap"u8))
            {
                value.Brmap = ByHand.NumberMap(ref reader);
            }
            else if (ByHand.Is(ref reader, "task_id"u8))
            {
                value.TaskId = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "build_id"u8))
            {
                value.BuildId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "build"u8))
            {
                value.Build = BuildByHand.ReadBuildInfo(ref reader);
            }
            else if (ByHand.Is(ref reader, "logs"u8))
            {
                value.Logs = ByHand.ListMap(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, ImportCg value)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, value.Type);
        writer.WritePropertyName("metadata"u8);
        ByHand.Write(writer, value.Metadata);
        writer.WriteString("directory"u8, value.Directory);
        writer.WritePropertyName("build"u8);
        BuildByHand.Write(writer, value.Build);
        writer.WriteEndObject();
    }

    public static ImportCg ReadImportCg(ref Utf8JsonReader reader)
    {
        ImportCg value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "type"u8))
            {
                value.Type = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "metadata"u8))
            {
                value.Metadata = ByHand.ElementMap(ref reader)!;
            }
            else if (ByHand.Is(ref reader, "directory"u8))
            {
                value.Directory = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "build"u8))
            {
                value.Build = BuildByHand.ReadBuildInfo(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
