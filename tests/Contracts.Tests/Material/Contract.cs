namespace MessageContracts.Contracts.Tests.Material;

/// <summary>A message type, so that one test can go through all of them.</summary>
internal abstract class Contract
{
    public abstract MessageDefinition Definition { get; }

    public abstract string SchemaName { get; }

    public abstract ValidationReport Validate(ReadOnlySpan<byte> json);

    /// <summary>Reads leniently: the message may be there although the report is not empty.</summary>
    public abstract (Subject? Message, ValidationReport Report) Read(ReadOnlySpan<byte> json);

    /// <summary>Reads a valid message, and nothing else.</summary>
    public abstract object Build(ReadOnlySpan<byte> json);

    public Subject Parse(ReadOnlySpan<byte> json)
    {
        (Subject? message, ValidationReport report) = Read(json);
        Assert.True(report.IsValid, report.ToString());
        return message!;
    }
}

/// <inheritdoc/>
internal sealed class Contract<T> : Contract
    where T : IMessage<T>
{
    public override MessageDefinition Definition => T.Definition;

    public override string SchemaName => T.SchemaName;

    public override ValidationReport Validate(ReadOnlySpan<byte> json) => MessageJson.Validate<T>(json);

    public override object Build(ReadOnlySpan<byte> json) => MessageJson.Parse<T>(json);

    public override (Subject? Message, ValidationReport Report) Read(ReadOnlySpan<byte> json)
    {
        _ = MessageJson.TryParse(json, out T? message, out ValidationReport report);
        return (message is null ? null : new Subject<T>(message), report);
    }
}
