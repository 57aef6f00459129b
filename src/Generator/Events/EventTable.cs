using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>One event table, read: which schemas are messages and how they are routed. Every part knows its JSON pointer in the file.</summary>
internal sealed record EventTable
{
    public required string Path { get; init; }

    public required string DisplayPath { get; init; }

    /// <summary>Whether something that declares types could not be read, so that some of this is guessed: types are made of it, and nothing is judged by it.</summary>
    public bool IsGuessed { get; init; }

    /// <summary><c>family</c>. Where the table lacks it (which is reported) the file's name stands for it, or it is empty.</summary>
    public string Family { get; init; } = "";

    /// <summary><c>field-names</c>: the ECMA-262 pattern that the name of a field must match.</summary>
    public string? FieldNames { get; init; }

    /// <summary><c>file-names</c>: the ECMA-262 pattern that the name of a schema file must match, without its extension.</summary>
    public string? FileNames { get; init; }

    /// <summary><c>message-names</c>: the ECMA-262 pattern that a message's <c>name</c> must match.</summary>
    public string? MessageNames { get; init; }

    public EquatableArray<TypeParameter> TypeParameters { get; init; }

    public EquatableArray<TopicOption> Options { get; init; }

    /// <summary>The table's named styles; the first is the default.</summary>
    public EquatableArray<Topic> Topics { get; init; }

    /// <summary><c>segments.replace</c>: what is put in place of a character in a field's segment.</summary>
    public EquatableArray<Replacement> Replacements { get; init; }

    /// <summary><c>segments.max-bytes</c>: the most UTF-8 bytes a whole key may have.</summary>
    public int? MaxKeyBytes { get; init; }

    public EquatableArray<MessageEntry> Messages { get; init; }

    public EquatableArray<Fill> Fills { get; init; }

    public EquatableArray<Check> Checks { get; init; }
}

internal sealed record TypeParameter(string Name, string? Pattern, EquatableArray<string> Values, bool Optional, string? Description, string Pointer);

internal sealed record TopicOption(string Name, string Default, string? Description, string Pointer);

/// <summary>A topic template under its style's name (empty for a message's single <c>topic</c>).</summary>
internal sealed record Topic(string Style, Template Template, string Pointer);

internal sealed record Replacement(string From, string To);

/// <summary>One entry of <c>messages</c>: by name and schema, or a pattern of file names.</summary>
internal sealed record MessageEntry
{
    public required string Pointer { get; init; }

    /// <summary>Whether it does not say which files it means: those that are left may be it.</summary>
    public bool IsOpen { get; init; }

    public string? Name { get; init; }

    /// <summary>The schema's file name, as written.</summary>
    public string? SchemaFile { get; init; }

    /// <summary>The pattern of file names; null for an entry by name.</summary>
    public Template? Files { get; init; }

    /// <summary><c>rename</c>: what a part of the file name is called in the topic.</summary>
    public EquatableArray<Rename> Renames { get; init; }

    /// <summary>Topics of this entry alone; where empty, the table's.</summary>
    public EquatableArray<Topic> Topics { get; init; }

    public EquatableArray<Header> Headers { get; init; }

    public string? Description { get; init; }
}

internal sealed record Rename(string Part, string From, string To);

/// <summary>A header: a literal (any JSON scalar), or a template.</summary>
internal sealed record Header(string Name, JsonLiteral? Literal, Template? Template, string Pointer);

/// <summary>A value filled in where the writer leaves it unset; <paramref name="Value"/> is null for <c>now</c>.</summary>
internal sealed record Fill(string Field, JsonLiteral? Value, string Pointer);

/// <summary><c>{left} [up to first dot] equals {right} [up to first dot]</c>.</summary>
internal sealed record Check(CheckOperand Left, CheckOperand Right, string Text, string Pointer);

/// <summary>An operand of a check: a placeholder's path, and whether only what stands before its first dot counts.</summary>
internal sealed record CheckOperand(string Path, bool UpToFirstDot);
