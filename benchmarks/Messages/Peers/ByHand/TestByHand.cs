using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>A test's message by hand: Utf8JsonWriter and Utf8JsonReader, no validation.</summary>
internal static class TestByHand
{
    public static void Write(Utf8JsonWriter writer, TestComplete value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("contact"u8);
        Write(writer, value.Contact);
        writer.WritePropertyName("run"u8);
        Write(writer, value.Run);
        writer.WritePropertyName("artifact"u8);
        Write(writer, value.Artifact);
        writer.WritePropertyName("pipeline"u8);
        Write(writer, value.Pipeline);
        writer.WritePropertyName("test"u8);
        OutcomeByHand.Write(writer, value.Test);
        writer.WriteStartArray("system"u8);
        foreach (TestedSystem item in value.System)
        {
            OutcomeByHand.Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteString("generated_at"u8, value.GeneratedAt);
        writer.WriteString("version"u8, value.Version);
        if (value.Notification is not null)
        {
            writer.WritePropertyName("notification"u8);
            OutcomeByHand.Write(writer, value.Notification);
        }

        writer.WriteEndObject();
    }

    public static TestComplete ReadTestComplete(ref Utf8JsonReader reader)
    {
        TestComplete value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "contact"u8))
            {
                value.Contact = ReadContact(ref reader);
            }
            else if (ByHand.Is(ref reader, "run"u8))
            {
                value.Run = ReadRun(ref reader);
            }
            else if (ByHand.Is(ref reader, "artifact"u8))
            {
                value.Artifact = ReadArtifact(ref reader);
            }
            else if (ByHand.Is(ref reader, "pipeline"u8))
            {
                value.Pipeline = ReadPipeline(ref reader);
            }
            else if (ByHand.Is(ref reader, "test"u8))
            {
                value.Test = OutcomeByHand.ReadTestOutcome(ref reader);
            }
            else if (ByHand.Is(ref reader, "system"u8))
            {
                value.System = ByHand.List(ref reader, OutcomeByHand.ReadTestedSystem);
            }
            else if (ByHand.Is(ref reader, "generated_at"u8))
            {
                value.GeneratedAt = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "version"u8))
            {
                value.Version = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "notification"u8))
            {
                value.Notification = OutcomeByHand.ReadNotification(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, Contact value)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, value.Name);
        writer.WriteString("team"u8, value.Team);
        writer.WriteString("docs"u8, value.Docs!.OriginalString);
        writer.WriteString("email"u8, value.Email);
        if (value.Url is not null)
        {
            writer.WriteString("url"u8, value.Url.OriginalString);
        }

        if (value.Irc is not null)
        {
            writer.WriteString("irc"u8, value.Irc);
        }

        if (value.Slack is not null)
        {
            writer.WriteString("slack"u8, value.Slack);
        }

        if (value.Version is not null)
        {
            writer.WriteString("version"u8, value.Version);
        }

        writer.WriteEndObject();
    }

    public static Contact ReadContact(ref Utf8JsonReader reader)
    {
        Contact value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "name"u8))
            {
                value.Name = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "team"u8))
            {
                value.Team = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "docs"u8))
            {
                value.Docs = new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
            }
            else if (ByHand.Is(ref reader, "email"u8))
            {
                value.Email = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "url"u8))
            {
                value.Url = new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
            }
            else if (ByHand.Is(ref reader, "irc"u8))
            {
                value.Irc = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "slack"u8))
            {
                value.Slack = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "version"u8))
            {
                value.Version = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, Run value)
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, value.Url!.OriginalString);
        writer.WriteString("log"u8, value.Log);
        if (value.LogRaw is not null)
        {
            writer.WriteString("log_raw"u8, value.LogRaw);
        }

        if (value.LogStream is not null)
        {
            writer.WriteString("log_stream"u8, value.LogStream);
        }

        if (value.Rebuild is not null)
        {
            writer.WriteString("rebuild"u8, value.Rebuild);
        }

        if (value.TriggerRebuild is not null)
        {
            writer.WriteString("trigger_rebuild"u8, value.TriggerRebuild);
        }

        if (value.Debug is not null)
        {
            writer.WriteString("debug"u8, value.Debug);
        }

        writer.WriteEndObject();
    }

    public static Run ReadRun(ref Utf8JsonReader reader)
    {
        Run value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "url"u8))
            {
                value.Url = new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
            }
            else if (ByHand.Is(ref reader, "log"u8))
            {
                value.Log = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "log_raw"u8))
            {
                value.LogRaw = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "log_stream"u8))
            {
                value.LogStream = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "rebuild"u8))
            {
                value.Rebuild = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "trigger_rebuild"u8))
            {
                value.TriggerRebuild = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "debug"u8))
            {
                value.Debug = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, Artifact value)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, value.Type);
        writer.WriteNumber("id"u8, value.Id);
        writer.WriteString("component"u8, value.Component);
        writer.WriteString("issuer"u8, value.Issuer);
        writer.WriteString("nvr"u8, value.Nvr);
        writer.WriteBoolean("scratch"u8, value.Scratch);
        if (value.Baseline is not null)
        {
            writer.WriteString("baseline"u8, value.Baseline);
        }

        if (value.Dependencies is not null)
        {
            writer.WritePropertyName("dependencies"u8);
            ByHand.Write(writer, value.Dependencies);
        }

        if (value.Source is not null)
        {
            writer.WriteString("source"u8, value.Source);
        }

        writer.WriteEndObject();
    }

    public static Artifact ReadArtifact(ref Utf8JsonReader reader)
    {
        Artifact value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "type"u8))
            {
                value.Type = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "id"u8))
            {
                value.Id = reader.GetInt64();
            }
            else if (ByHand.Is(ref reader, "component"u8))
            {
                value.Component = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "issuer"u8))
            {
                value.Issuer = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "nvr"u8))
            {
                value.Nvr = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "scratch"u8))
            {
                value.Scratch = reader.GetBoolean();
            }
            else if (ByHand.Is(ref reader, "baseline"u8))
            {
                value.Baseline = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "dependencies"u8))
            {
                value.Dependencies = ByHand.Strings(ref reader);
            }
            else if (ByHand.Is(ref reader, "source"u8))
            {
                value.Source = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public static void Write(Utf8JsonWriter writer, Pipeline value)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value.Id);
        writer.WriteString("name"u8, value.Name);
        if (value.Build is not null)
        {
            writer.WriteString("build"u8, value.Build);
        }

        if (value.Runtime is { } runtime)
        {
            writer.WriteNumber("runtime"u8, runtime);
        }

        writer.WriteEndObject();
    }

    public static Pipeline ReadPipeline(ref Utf8JsonReader reader)
    {
        Pipeline value = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (ByHand.Is(ref reader, "id"u8))
            {
                value.Id = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "name"u8))
            {
                value.Name = reader.GetString()!;
            }
            else if (ByHand.Is(ref reader, "build"u8))
            {
                value.Build = reader.GetString();
            }
            else if (ByHand.Is(ref reader, "runtime"u8))
            {
                value.Runtime = reader.GetDouble();
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
