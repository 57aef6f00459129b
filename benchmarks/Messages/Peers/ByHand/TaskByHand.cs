using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>A task's change by hand: Utf8JsonWriter and Utf8JsonReader, no validation.</summary>
internal static class TaskByHand
{
    public static void Write(Utf8JsonWriter writer, TaskStateChange value)
    {
        writer.WriteStartObject();
        writer.WriteString("attribute"u8, value.Attribute);
        writer.WritePropertyName("old"u8);
        value.Old.WriteTo(writer);
        writer.WritePropertyName("new"u8);
        value.New.WriteTo(writer);
        writer.WritePropertyName("info"u8);
        Write(writer, value.Info);
        writer.WriteEndObject();
    }

    public static TaskStateChange ReadTaskStateChange(ref Utf8JsonReader reader)
    {
        TaskStateChange value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "attribute"u8))
            {
                value.Attribute = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "old"u8))
            {
                value.Old = JsonElement.ParseValue(ref reader);
            }
            else if (ByHand.Is(ref reader, "new"u8))
            {
                value.New = JsonElement.ParseValue(ref reader);
            }
            else if (ByHand.Is(ref reader, "info"u8))
            {
                value.Info = ReadTaskInfo(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, TaskInfo value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, value.Id);
        writer.WriteString("method"u8, value.Method);
        writer.WriteNumber("state"u8, value.State);
        writer.WritePropertyName("request"u8);
        ByHand.Write(writer, value.Request);
        writer.WriteString("arch"u8, value.Arch);
        writer.WriteNumber("owner"u8, value.Owner);
        writer.WriteNumber("priority"u8, value.Priority);
        ByHand.Write(writer, "parent"u8, value.Parent);
        writer.WriteString("label"u8, value.Label);
        writer.WriteNumber("channel_id"u8, value.ChannelId);
        if (value.Channel is not null)
        {
            writer.WriteString("channel"u8, value.Channel);
        }

        if (value.Assign is { } assign)
        {
            writer.WriteNumber("assign"u8, assign);
        }

        ByHand.Write(writer, "host_id"u8, value.HostId);
        ByHand.Write(writer, "weight"u8, value.Weight);
        ByHand.Write(writer, "waiting"u8, value.Waiting);
        ByHand.Write(writer, "awaited"u8, value.Awaited);
        writer.WriteString("create_time"u8, value.CreateTime);
        ByHand.Write(writer, "create_ts"u8, value.CreateTs);
        writer.WriteString("start_time"u8, value.StartTime);
        ByHand.Write(writer, "start_ts"u8, value.StartTs);
        writer.WriteString("completion_time"u8, value.CompletionTime);
        ByHand.Write(writer, "completion_ts"u8, value.CompletionTs);
        writer.WritePropertyName("result"u8);
        value.Result.WriteTo(writer);
        writer.WriteEndObject();
    }

    public static TaskInfo ReadTaskInfo(ref Utf8JsonReader reader)
    {
        TaskInfo value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "id"u8))
            {
                value.Id = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "method"u8))
            {
                value.Method = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "state"u8))
            {
                value.State = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "request"u8))
            {
                value.Request = ByHand.Elements(ref reader);
            }
            else if (ByHand.Is(ref reader, "arch"u8))
            {
                value.Arch = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "owner"u8))
            {
                value.Owner = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "priority"u8))
            {
                value.Priority = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "parent"u8))
            {
                value.Parent = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "label"u8))
            {
                value.Label = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "channel_id"u8))
            {
                value.ChannelId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "channel"u8))
            {
                value.Channel = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "assign"u8))
            {
                value.Assign = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "host_id"u8))
            {
                value.HostId = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "weight"u8))
            {
                value.Weight = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "waiting"u8))
            {
                value.Waiting = reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
            }
            else if (ByHand.Is(ref reader, "awaited"u8))
            {
                value.Awaited = reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
            }
            else if (ByHand.Is(ref reader, "create_time"u8))
            {
                value.CreateTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "create_ts"u8))
            {
                value.CreateTs = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "start_time"u8))
            {
                value.StartTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "start_ts"u8))
            {
                value.StartTs = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "completion_time"u8))
            {
                value.CompletionTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "completion_ts"u8))
            {
                value.CompletionTs = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "result"u8))
            {
                value.Result = JsonElement.ParseValue(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
