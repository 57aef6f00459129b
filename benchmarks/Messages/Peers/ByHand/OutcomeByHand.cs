using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>The rest of a test's message by hand.</summary>
internal static class OutcomeByHand
{
    public static void Write(Utf8JsonWriter writer, TestOutcome value)
    {
        writer.WriteStartObject();
        writer.WriteString("category"u8, value.Category);
        writer.WriteString("namespace"u8, value.Namespace);
        writer.WriteString("type"u8, value.Type);
        if (value.Scenario is not null)
        {
            writer.WriteString("scenario"u8, value.Scenario);
        }

        if (value.Docs is not null)
        {
            writer.WriteString("docs"u8, value.Docs.OriginalString);
        }

        if (value.Label is not null)
        {
            writer.WritePropertyName("label"u8);
            ByHand.Write(writer, value.Label);
        }

        if (value.Lifetime is { } lifetime)
        {
            writer.WriteNumber("lifetime"u8, lifetime);
        }

        if (value.Note is not null)
        {
            writer.WriteString("note"u8, value.Note);
        }

        if (value.Progress is { } progress)
        {
            writer.WriteNumber("progress"u8, progress);
        }

        if (value.Xunit is not null)
        {
            writer.WriteString("xunit"u8, value.Xunit);
        }

        if (value.XunitUrls is not null)
        {
            writer.WritePropertyName("xunit_urls"u8);
            ByHand.Write(writer, value.XunitUrls);
        }

        writer.WriteString("result"u8, value.Result);
        if (value.Runtime is { } runtime)
        {
            writer.WriteNumber("runtime"u8, runtime);
        }

        if (value.Output is not null)
        {
            writer.WriteString("output"u8, value.Output);
        }

        if (value.OutputUrls is not null)
        {
            writer.WritePropertyName("output_urls"u8);
            ByHand.Write(writer, value.OutputUrls);
        }

        writer.WriteEndObject();
    }

    public static TestOutcome ReadTestOutcome(ref Utf8JsonReader reader)
    {
        TestOutcome value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "category"u8))
            {
                value.Category = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "namespace"u8))
            {
                value.Namespace = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "type"u8))
            {
                value.Type = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "scenario"u8))
            {
                value.Scenario = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "docs"u8))
            {
                value.Docs = new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
            }
            else if (ByHand.Is(ref reader, "label"u8))
            {
                value.Label = ByHand.Strings(ref reader);
            }
            else if (ByHand.Is(ref reader, "lifetime"u8))
            {
                value.Lifetime = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "note"u8))
            {
                value.Note = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "progress"u8))
            {
                value.Progress = reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "xunit"u8))
            {
                value.Xunit = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "xunit_urls"u8))
            {
                value.XunitUrls = ByHand.Strings(ref reader);
            }
            else if (ByHand.Is(ref reader, "result"u8))
            {
                value.Result = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "runtime"u8))
            {
                value.Runtime = reader.GetDouble();
            }
            else if (ByHand.Is(ref reader, "output"u8))
            {
                value.Output = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "output_urls"u8))
            {
                value.OutputUrls = ByHand.Strings(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, TestedSystem value)
    {
        writer.WriteStartObject();
        writer.WriteString("os"u8, value.Os);
        writer.WriteString("provider"u8, value.Provider);
        writer.WriteString("architecture"u8, value.Architecture);
        if (value.Variant is not null)
        {
            writer.WriteString("variant"u8, value.Variant);
        }

        if (value.Label is not null)
        {
            writer.WriteString("label"u8, value.Label);
        }

        writer.WriteEndObject();
    }

    public static TestedSystem ReadTestedSystem(ref Utf8JsonReader reader)
    {
        TestedSystem value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "os"u8))
            {
                value.Os = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "provider"u8))
            {
                value.Provider = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "architecture"u8))
            {
                value.Architecture = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "variant"u8))
            {
                value.Variant = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "label"u8))
            {
                value.Label = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, Notification value)
    {
        writer.WriteStartObject();
        if (value.Recipients is not null)
        {
            writer.WritePropertyName("recipients"u8);
            ByHand.Write(writer, value.Recipients);
        }

        writer.WriteEndObject();
    }

    public static Notification ReadNotification(ref Utf8JsonReader reader)
    {
        Notification value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "recipients"u8))
            {
                value.Recipients = ByHand.Strings(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
