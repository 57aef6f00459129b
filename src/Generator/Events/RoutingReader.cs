using System.Collections.Immutable;
using System.Globalization;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>Reads what routing is made of: options, topics, segments, headers.</summary>
internal static class RoutingReader
{
    private static readonly string[] OptionKeys = ["default", "description"];
    private static readonly string[] SegmentKeys = ["replace", "max-bytes"];

    public static EquatableArray<TopicOption> Options(in TableFields table)
    {
        List<TopicOption> options = [];
        foreach (Member entry in Entries("options", "a mapping of names to texts", table))
        {
            options.Add(Option(entry, JsonPointer.Append("", "options", entry.Name), table));
        }

        return EquatableArray<TopicOption>.Own([.. options]);
    }

    /// <summary><c>topics</c> of the table or of one message.</summary>
    public static EquatableArray<Topic> Topics(in TableFields fields, string pointer)
    {
        List<Topic> topics = [];
        foreach (Member entry in Entries("topics", "a mapping of styles to templates", fields))
        {
            if (Templates.Read(entry, fields) is { } template)
            {
                topics.Add(new Topic(entry.Name, template, JsonPointer.Append(pointer, "topics", entry.Name)));
            }
        }

        return EquatableArray<Topic>.Own([.. topics]);
    }

    public static EquatableArray<Replacement> Segments(in TableFields table, out int? maxKeyBytes)
    {
        maxKeyBytes = null;
        if (!table.TryFind("segments", NodeKind.Mapping, "a mapping", EventTableDiagnostics.WrongSetting, out Member section))
        {
            return default;
        }

        TableFields fields = TableFields.Of(section.Value, SegmentKeys, table.Issues);
        maxKeyBytes = MaxBytes(fields);
        List<Replacement> replacements = [];
        foreach (Member entry in Entries("replace", "a mapping of characters to texts", fields))
        {
            if (new StringInfo(entry.Name).LengthInTextElements != 1)
            {
                table.Issues.Add(EventTableDiagnostics.WrongSetting, entry.NameSpan, "replace", "a single character to replace", NodeWords.Quote(entry.Name));
            }
            else if (table.Is(entry, NodeKind.String, "a text", EventTableDiagnostics.WrongSetting))
            {
                replacements.Add(new Replacement(entry.Name, entry.Value.Text));
            }
        }

        return EquatableArray<Replacement>.Own([.. replacements]);
    }

    public static EquatableArray<Header> Headers(in TableFields message, string pointer)
    {
        List<Header> headers = [];
        foreach (Member entry in Entries("headers", "a mapping of names to values", message))
        {
            if (Header(entry, JsonPointer.Append(pointer, "headers", entry.Name), message) is { } header)
            {
                headers.Add(header);
            }
        }

        return EquatableArray<Header>.Own([.. headers]);
    }

    // An option whose value is wrong is an option all the same: its name is in topics and in C#.
    private static TopicOption Option(in Member entry, string pointer, in TableFields table)
    {
        if (entry.Value.Kind != NodeKind.Mapping)
        {
            return new TopicOption(entry.Name, PlainValue(entry, table), null, pointer);
        }

        TableFields fields = TableFields.Of(entry.Value, OptionKeys, table.Issues);
        if (!fields.TryFind("default", out Member value))
        {
            table.ReportWrong(entry, "a 'default'", EventTableDiagnostics.WrongSetting);
            return new TopicOption(entry.Name, "", null, pointer);
        }

        string? description = fields.Text("description", EventTableDiagnostics.WrongSetting);
        return new TopicOption(entry.Name, PlainValue(value, table), description, pointer);
    }

    // A number or a boolean without quotes can only mean its text.
    private static string PlainValue(in Member member, in TableFields table)
    {
        bool isPlain = member.Value.Kind is not (NodeKind.Mapping or NodeKind.Sequence or NodeKind.Null);
        if (!isPlain)
        {
            table.ReportWrong(member, "a text", EventTableDiagnostics.WrongSetting);
        }

        return isPlain ? member.Value.Text : "";
    }

    private static int? MaxBytes(in TableFields fields)
    {
        if (!fields.TryFind("max-bytes", out Member member))
        {
            return null;
        }

        if (member.Value.Kind == NodeKind.Integer && int.TryParse(member.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int bytes) && bytes > 0)
        {
            return bytes;
        }

        fields.ReportWrong(member, "a whole number above 0", EventTableDiagnostics.WrongSetting);
        return null;
    }

    private static Header? Header(in Member entry, string pointer, in TableFields message)
    {
        if (entry.Value.Kind is NodeKind.Mapping or NodeKind.Sequence)
        {
            message.ReportWrong(entry, "a template or a plain value", EventTableDiagnostics.WrongSetting);
            return null;
        }

        if (entry.Value.Kind != NodeKind.String || entry.Value.Text.IndexOfAny(['{', '}']) < 0)
        {
            return new Header(entry.Name, JsonLiterals.From(entry.Value), null, pointer);
        }

        return Templates.Read(entry, message) is { } template ? new Header(entry.Name, null, template, pointer) : null;
    }

    private static ImmutableArray<Member> Entries(string key, string needs, in TableFields fields) =>
        fields.TryFind(key, NodeKind.Mapping, needs, EventTableDiagnostics.WrongSetting, out Member section) ? section.Value.Members : [];
}
