using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints what makes a type a message: definition, segments, headers, checks, and the way back from a routing key.</summary>
internal static class MessageEmitter
{
    public static string TypeArguments(EquatableArray<TypeParameterModel> parameters) =>
        parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(parameter => parameter.Name)) + ">";

    public static string Constraints(EquatableArray<TypeParameterModel> parameters) =>
        string.Join(" ", parameters.Select(parameter => $"where {parameter.Name} : I{parameter.Part}Pattern"));

    public static string Interface(MessageModel message, string self) => message.TypeParameters.Count is 1 or 2
        ? $"IMessage<{self}, {string.Join(", ", message.TypeParameters.Select(parameter => parameter.Name))}>"
        : $"IMessage<{self}>";

    public static void TypeParameterDocs(SourceWriter writer, EquatableArray<TypeParameterModel> parameters)
    {
        foreach (TypeParameterModel parameter in parameters)
        {
            string description = parameter.Description ?? $"The topic's segment '{parameter.Part}'.";
            writer.Line($"/// <typeparam name=\"{parameter.Name}\">{Literals.Xml(description)}</typeparam>");
        }
    }

    public static void Print(SourceWriter writer, MessageModel message, string self, TypeContext context)
    {
        writer.Line();
        writer.Line($"static MessageDefinition IMessage<{self}>.Definition => definition;");
        if (message.HasConstantSegments)
        {
            writer.Line();
            writer.Line($"static bool IMessage<{self}>.HasConstantSegments => true;");
        }

        BindingKey(writer, message);
        TopicWhere(writer, message, self);
        TryParse(writer, message);
        TopicOf(writer, message, self);
        Segments(writer, message, self);
        Headers(writer, message, self, context);
        Checks(writer, message, self);
        Parts(writer, message);
        context.Later(() => Definition(writer, message));
    }

    private static void Definition(SourceWriter writer, MessageModel message)
    {
        writer.Line("private static readonly MessageDefinition definition = new()").Line("{").Indent();
        writer.Line($"Name = {message.Name:string},");
        writer.Line($"SchemaName = {message.SchemaName:string},");
        writer.Line($"Family = {message.Family:string},");
        writer.Line("Styles =").Line("[").Indent();
        foreach (TopicModel topic in message.Topics)
        {
            writer.Line($"({message.TopicsClass}.{topic.StyleProperty}, new TopicTemplate({string.Join(", ", topic.Parts.Select(part => Part(message, part)))})),");
        }

        writer.Unindent().Line("],");
        if (message.Replacements.Count > 0 || message.MaxKeyBytes is not null)
        {
            IEnumerable<string> replacements = message.Replacements.Select(rule => $"new({Literals.String(rule.From)}, {Literals.String(rule.To)})");
            string limit = message.MaxKeyBytes is { } bytes ? ", " + bytes : "";
            writer.Line($"SegmentRules = new([{string.Join(", ", replacements)}]{limit}),");
        }

        if (message.FieldNames is { } names)
        {
            writer.Line($"FieldNames = {names:string},");
        }

        if (message.Headers.Count > 0)
        {
            writer.Line("HasHeaders = true,");
            IEnumerable<string> known = message.Headers
                .Where(header => header.Literal is not null)
                .Select(header => $"[{Literals.String(header.Name)}] = JsonAny.Parse({Literals.String(header.Literal!.Json)})");
            writer.Line($"FixedHeaders = new() {{ {string.Join(", ", known)} }},");
        }

        writer.Unindent().Line("};");
    }

    private static string Part(MessageModel message, TopicPartModel part) => part.Kind switch
    {
        TopicPartKind.Literal => $"TopicPart.Literal({Literals.String(part.Text)})",
        TopicPartKind.Option => $"TopicPart.Option({message.TopicsClass}.{part.Text})",
        TopicPartKind.Field => $"TopicPart.Field({part.Field}, {Literals.String(part.Text)})",
        _ => $"TopicPart.Parameter<{part.Text}>({Literals.String(part.Text)}, optional: {(IsOptional(message, part.Text) ? "true" : "false")})",
    };

    private static bool IsOptional(MessageModel message, string parameter) =>
        message.TypeParameters.First(known => known.Name == parameter).Optional;

    private static void BindingKey(SourceWriter writer, MessageModel message)
    {
        writer.Line();
        if (message.Fields.Count == 0)
        {
            writer.Line("/// <inheritdoc cref=\"MessageDefinition.BindingKey\"/>");
        }
        else
        {
            writer.Line("/// <summary>The pattern to bind a queue with; what is not given may be anything.</summary>");
            WantedFields(writer, message);
            writer.Line("/// <param name=\"options\">Style and options of the topic; null for the defaults.</param>");
        }

        string parameters = string.Concat(message.Fields.Select(field => $"string? {field.ParameterName} = null, "));
        string arguments = string.Concat(message.Fields.Select(field => ", " + field.ParameterName));
        writer.Line($"public static string BindingKey({parameters}RoutingOptions? options = null) =>").Indent();
        writer.Line($"definition.BindingKey(options{arguments});").Unindent();
    }

    private static void TopicWhere(SourceWriter writer, MessageModel message, string self)
    {
        if (message.Fields.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>Which of these messages to subscribe to; what is not given may be anything.</summary>");
        WantedFields(writer, message);
        string parameters = string.Join(", ", message.Fields.Select(field => $"string? {field.ParameterName} = null"));
        string arguments = string.Join(", ", message.Fields.Select(field => field.ParameterName));
        writer.Line($"public static TopicFilter<{self}> TopicWhere({parameters}) => new([{arguments}]);");
    }

    private static void WantedFields(SourceWriter writer, MessageModel message)
    {
        foreach (FieldModel field in message.Fields)
        {
            writer.Line($"/// <param name=\"{field.ParameterName.TrimStart('@')}\">The value wanted of <c>{Literals.Xml(field.Path)}</c>; null for any.</param>");
        }
    }

    private static void TryParse(SourceWriter writer, MessageModel message)
    {
        writer.Line();
        writer.Line("/// <summary>Takes a routing key of this message apart; false where it is none of this message.</summary>");
        writer.Uses("System.Diagnostics.CodeAnalysis");
        writer.Open("public static bool TryParseRoutingKey(ReadOnlySpan<char> key, [NotNullWhen(true)] out RoutingKeyParts? parts, RoutingOptions? options = null)");
        writer.Line("parts = PartsOf(definition.Match(key, options));");
        writer.Line("return parts is not null;");
        writer.Close();
    }

    private static void TopicOf(SourceWriter writer, MessageModel message, string self)
    {
        writer.Line();
        writer.Line("/// <summary>What the topic was made of under which a message was received; null where it came by its headers, without a topic.</summary>");
        writer.Open($"public static RoutingKeyParts? TopicOf(Received<{self}> received)");
        writer.Line("ArgumentNullException.ThrowIfNull(received);");
        writer.Line("return PartsOf(received.Topic);");
        writer.Close();
        writer.Line();
        IEnumerable<string> arguments =
            message.TypeParameters.Select((_, i) => $", match.Parameters[{i}]")
                .Concat(message.Fields.Select((_, i) => $", match.Fields[{i}]{(IsInAll(message, i) ? "!" : "")}"));
        writer.Line("private static RoutingKeyParts? PartsOf(RoutingKeyMatch? match) =>").Indent();
        writer.Line($"match is null ? null : new(match.Style{string.Concat(arguments)});").Unindent();
    }

    private static void Parts(SourceWriter writer, MessageModel message)
    {
        writer.Line();
        writer.Line("/// <summary>What a routing key of this message is made of.</summary>");
        writer.Line("/// <param name=\"Style\">The topic style that the key has.</param>");
        foreach (TypeParameterModel parameter in message.TypeParameters)
        {
            writer.Line($"/// <param name=\"{parameter.Part}\">The segment of <c>{parameter.Name}</c>{(parameter.Optional ? "; null where it is left out" : "")}.</param>");
        }

        foreach (FieldModel field in message.Fields)
        {
            writer.Line($"/// <param name=\"{CSharpName.Pascal(field.Path)}\">The segment of <c>{Literals.Xml(field.Path)}</c>, as the key has it.</param>");
        }

        IEnumerable<string> parts =
            message.TypeParameters.Select(parameter => $", string? {parameter.Part}")
                .Concat(message.Fields.Select((field, i) => $", string{(IsInAll(message, i) ? "" : "?")} {CSharpName.Pascal(field.Path)}"));
        writer.Line($"public sealed record RoutingKeyParts(TopicStyle Style{string.Concat(parts)});");
    }

    private static bool IsInAll(MessageModel message, int field) =>
        message.Topics.All(topic => topic.Parts.Any(part => part.Kind == TopicPartKind.Field && part.Field == field));

    private static void Segments(SourceWriter writer, MessageModel message, string self)
    {
        if (message.Fields.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line($"static int IMessage<{self}>.WriteSegment({self} message, int field, SegmentWriter segment) => field switch");
        writer.Line("{").Indent();
        for (int i = 0; i < message.Fields.Count; i++)
        {
            writer.Line($"{i} => segment.Write({AccessText.Segment(message.Fields[i].Access)}),");
        }

        writer.Line("_ => 0,").Unindent();
        writer.Line("};");
    }

    private static void Headers(SourceWriter writer, MessageModel message, string self, TypeContext context)
    {
        if (message.Headers.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Open($"void IMessage<{self}>.WriteHeaders(MessageHeaders headers)");
        for (int i = 0; i < message.Headers.Count; i++)
        {
            Header(writer, message.Headers[i], "given" + i, context);
        }

        writer.Close();
    }

    private static void Header(SourceWriter writer, HeaderModel header, string local, TypeContext context)
    {
        string name = Literals.String(header.Name);
        if (header.Literal is { } literal)
        {
            writer.Line($"headers[{name}] = JsonAny.Parse({literal.Json:string});");
        }
        else if (header.Access is { } access)
        {
            string value = AccessText.Json(access, local, slot => new WriteEmitter(context).Method(slot, "Header" + CSharpName.Pascal(header.Name)));
            if (access.Steps.All(step => step is PropertyStep { IsOptional: false }) && !access.Value.IsOptional)
            {
                writer.Line($"headers[{name}] = {value};");
                return;
            }

            writer.Open($"if ({value} is {{ }} {local}Value)");
            writer.Line($"headers[{name}] = {local}Value;");
            writer.Close();
        }
        else
        {
            string text = string.Join(" + ", header.Pieces.Select(piece => piece.Literal is { } run ? Literals.String(run) : AccessText.Text(piece.Access!)));
            writer.Line($"headers[{name}] = {text};");
        }
    }

    private static void Checks(SourceWriter writer, MessageModel message, string self)
    {
        if (message.Checks.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Open($"void IMessage<{self}>.Check(MessageChecks checks)");
        for (int i = 0; i < message.Checks.Count; i++)
        {
            Check(writer, message, message.Checks[i], "given" + i);
        }

        writer.Close();
    }

    /// <summary>The field's value is what is judged, and the other side what it should be.</summary>
    private static void Check(SourceWriter writer, MessageModel message, CheckModel check, string local)
    {
        (OperandModel value, OperandModel expected) = check.Left.Access is not null ? (check.Left, check.Right) : (check.Right, check.Left);
        string condition = string.Concat(((OperandModel[])[check.Left, check.Right])
            .Where(operand => operand.TypeParameter is not null)
            .Select(operand => $"SegmentKinds.Of<{operand.TypeParameter}>(optional: {(IsOptional(message, operand.TypeParameter!) ? "true" : "false")}) == SegmentKind.Fixed && "));
        string text = value.Access is { } access ? AccessText.Text(access) : value.TypeParameter + ".Value";
        string wanted = expected.Access is { } other ? AccessText.Text(other) : expected.TypeParameter + ".Value";
        wanted = expected.UpToFirstDot ? $"({wanted})?.Split('.')[0]" : wanted;
        string method = value.UpToFirstDot ? "UpToFirstDotEquals" : "Equal";
        string pointer = Literals.String(value.Access is null ? "" : "/" + value.Path.Replace('.', '/'));
        writer.Open($"if ({condition}{text} is {{ }} {local})");
        writer.Line($"checks.{method}({local}, {wanted}, {pointer}, {check.Text:string});");
        writer.Close();
    }
}
