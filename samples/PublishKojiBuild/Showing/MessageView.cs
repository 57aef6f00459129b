using MessageContracts;
using PublishKojiBuild.Reading;

namespace PublishKojiBuild.Showing;

/// <summary>Shows a person what becomes of messages.</summary>
internal sealed class MessageView(TextWriter output)
{
    private bool begun;

    public void Title(string title)
    {
        if (begun)
        {
            output.WriteLine();
        }

        begun = true;
        output.WriteLine(title);
        output.WriteLine(new string('─', title.Length));
    }

    public void Note(string text) => output.WriteLine($"note: {text}");

    /// <summary>A message that arrived.</summary>
    public void Show(Envelope envelope)
    {
        bool byTopic = envelope.Exchange == ExchangeKind.Topic;
        output.WriteLine(byTopic ? "arrived by its topic" : "arrived by its headers");
        output.WriteLine($"  topic    {(byTopic ? envelope.RoutingKey : "(none)")}");
        ShowHeaders(envelope.Headers);
        output.WriteLine($"  schema   {envelope.SchemaName} of {envelope.Family}");
        output.WriteLine($"  sent     {envelope.Timestamp:yyyy-MM-dd HH:mm:ss} UTC, id {envelope.MessageId}");
        output.WriteLine($"  body     {envelope.ContentType}, {envelope.Body.Length} bytes");
        if (byTopic)
        {
            output.WriteLine(PrettyJson.Of(envelope.Body, indent: 4));
        }
    }

    /// <summary>A message that breaks its schema.</summary>
    public void ShowBroken(MessageFile file, string schema, ValidationReport report)
    {
        int count = report.Violations.Count;
        output.WriteLine($"not sent: {count} {(count == 1 ? "place does" : "places do")} not fit {schema}");
        ReportView.Show(file, report, output);
    }

    /// <summary>A message that fits its schema and was refused even so.</summary>
    public int ShowRefused(MessageFile file, PublishException refusal)
    {
        if (refusal is InvalidMessageException invalid)
        {
            output.WriteLine("not sent: what the topic says and what the body says do not agree");
            ReportView.Show(file, invalid.Report, output);
        }
        else
        {
            output.WriteLine($"not sent: {refusal.Message}");
        }

        return ExitCode.Broken;
    }

    /// <summary>A file that is no message at all.</summary>
    public void ShowFailure(SampleFailure failure) => output.WriteLine($"not read: {failure.Message}");

    private void ShowHeaders(ValueMap<JsonAny> headers)
    {
        if (headers.Count == 0)
        {
            output.WriteLine("  headers  (none)");
            return;
        }

        int width = headers.Max(header => header.Key.Length);
        string label = "headers";
        foreach ((string name, JsonAny value) in headers)
        {
            output.WriteLine($"  {label,-7}  {name.PadRight(width)}  {value}");
            label = "";
        }
    }
}
