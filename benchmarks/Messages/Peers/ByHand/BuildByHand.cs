using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>A build by hand: Utf8JsonWriter and Utf8JsonReader, no validation.</summary>
internal static class BuildByHand
{
    public static void Write(Utf8JsonWriter writer, BuildInfo value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, value.Id);
        writer.WriteString("name"u8, value.Name);
        writer.WriteString("version"u8, value.Version);
        writer.WriteString("release"u8, value.Release);
        ByHand.Write(writer, "epoch"u8, value.Epoch);
        writer.WriteString("nvr"u8, value.Nvr);
        writer.WriteNumber("state"u8, value.State);
        ByHand.Write(writer, "task_id"u8, value.TaskId);
        writer.WriteNumber("package_id"u8, value.PackageId);
        writer.WriteString("package_name"u8, value.PackageName);
        writer.WriteNumber("owner_id"u8, value.OwnerId);
        writer.WriteString("owner_name"u8, value.OwnerName);
        writer.WriteNumber("creation_event_id"u8, value.CreationEventId);
        writer.WriteString("creation_time"u8, value.CreationTime);
        writer.WriteNumber("creation_ts"u8, value.CreationTs);
        writer.WriteString("completion_time"u8, value.CompletionTime);
        ByHand.Write(writer, "completion_ts"u8, value.CompletionTs);
        if (value.BuildId is { } buildId)
        {
            writer.WriteNumber("build_id"u8, buildId);
        }

        writer.WriteString("start_time"u8, value.StartTime);
        ByHand.Write(writer, "start_ts"u8, value.StartTs);
        if (value.VolumeId is { } volumeId)
        {
            writer.WriteNumber("volume_id"u8, volumeId);
        }

        if (value.VolumeName is not null)
        {
            writer.WriteString("volume_name"u8, value.VolumeName);
        }

        writer.WriteString("source"u8, value.Source);
        writer.WritePropertyName("extra"u8);
        ByHand.Write(writer, value.Extra);
        if (value.CgId is { } cgId)
        {
            writer.WriteNumber("cg_id"u8, cgId);
        }

        if (value.CgName is not null)
        {
            writer.WriteString("cg_name"u8, value.CgName);
        }

        if (value.Draft is { } draft)
        {
            writer.WriteBoolean("draft"u8, draft);
        }

        if (value.PromotionTime is not null)
        {
            writer.WriteString("promotion_time"u8, value.PromotionTime);
        }

        if (value.PromotionTs is { } promotionTs)
        {
            writer.WriteNumber("promotion_ts"u8, promotionTs);
        }

        if (value.PromoterId is { } promoterId)
        {
            writer.WriteNumber("promoter_id"u8, promoterId);
        }

        if (value.PromoterName is not null)
        {
            writer.WriteString("promoter_name"u8, value.PromoterName);
        }

        writer.WriteEndObject();
    }

    public static BuildInfo ReadBuildInfo(ref Utf8JsonReader reader)
    {
        BuildInfo value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "id"u8))
            {
                value.Id = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "name"u8))
            {
                value.Name = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "version"u8))
            {
                value.Version = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "release"u8))
            {
                value.Release = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "epoch"u8))
            {
                value.Epoch = ByHand.Element(ref reader);
            }
            else if (ByHand.Is(ref reader, "nvr"u8))
            {
                value.Nvr = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "state"u8))
            {
                value.State = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "task_id"u8))
            {
                value.TaskId = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "package_id"u8))
            {
                value.PackageId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "package_name"u8))
            {
                value.PackageName = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "owner_id"u8))
            {
                value.OwnerId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "owner_name"u8))
            {
                value.OwnerName = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "creation_event_id"u8))
            {
                value.CreationEventId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "creation_time"u8))
            {
                value.CreationTime = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "creation_ts"u8))
            {
                value.CreationTs = reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "completion_time"u8))
            {
                value.CompletionTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "completion_ts"u8))
            {
                value.CompletionTs = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "build_id"u8))
            {
                value.BuildId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "start_time"u8))
            {
                value.StartTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "start_ts"u8))
            {
                value.StartTs = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "volume_id"u8))
            {
                value.VolumeId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "volume_name"u8))
            {
                value.VolumeName = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "source"u8))
            {
                value.Source = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "extra"u8))
            {
                value.Extra = ByHand.ElementMap(ref reader);
            }
            else if (ByHand.Is(ref reader, "cg_id"u8))
            {
                value.CgId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "cg_name"u8))
            {
                value.CgName = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "draft"u8))
            {
                value.Draft = reader.GetBoolean();
            }
            else if (ByHand.Is(ref reader, "promotion_time"u8))
            {
                value.PromotionTime = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "promotion_ts"u8))
            {
                value.PromotionTs = reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "promoter_id"u8))
            {
                value.PromoterId = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "promoter_name"u8))
            {
                value.PromoterName = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
