namespace MessageContracts.Generator.Reading.Recovery;

/// <summary>Where a YAML text stops being well-formed.</summary>
/// <param name="Offset">The character that does not fit.</param>
/// <param name="Before">Where the last part that could be read starts: a text whose closing quote is missing may reach far.</param>
internal sealed record SyntaxBreak(int Offset, int Before);
