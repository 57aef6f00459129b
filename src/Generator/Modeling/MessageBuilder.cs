using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models what an event table says of one message.</summary>
internal sealed class MessageBuilder
{
    private readonly SlotBuilder slots;
    private readonly TypeModel type;
    private readonly MessageBinding binding;
    private readonly PathNavigator navigator;
    private readonly TopicNames names;
    private readonly List<TypeParameterModel> parameters;
    private readonly List<FieldModel> fields = [];

    // Whether the template that is being looked at has a wrong brace, and so parts that nobody wrote.
    private bool isGuessed;

    private MessageBuilder(SlotBuilder slots, TypeModel type, MessageBinding binding)
    {
        this.slots = slots;
        this.type = type;
        this.binding = binding;
        names = TopicNames.Of(binding.Table);
        parameters = [.. Resolver.TypeParametersOf(binding).Select(FamilyBuilder.Parameter)];
        navigator = new PathNavigator(slots, parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(parameter => parameter.Name)) + ">");
    }

    public static MessageModel Build(SlotBuilder slots, TypeModel type, MessageBinding binding) =>
        new MessageBuilder(slots, type, binding).Build();

    private MessageModel Build()
    {
        EventTable table = binding.Table;
        EquatableArray<Topic> topics = binding.Entry.Topics.Count > 0 ? binding.Entry.Topics : table.Topics;
        EquatableArray<TopicModel> models = topics.Select(TopicOf).ToEquatableArray();
        return new MessageModel
        {
            Name = binding.Name,
            SchemaName = type.SchemaName,
            Family = table.Family,
            TopicsClass = FamilyBuilder.TopicsClass(table.Family),
            TypeParameters = parameters.ToEquatableArray(),
            Topics = models,
            Fields = fields.ToEquatableArray(),
            Replacements = FamilyBuilder.Replacements(table),
            MaxKeyBytes = table.MaxKeyBytes,
            FieldNames = table.FieldNames,
            Headers = binding.Entry.Headers.Select(HeaderOf).Where(header => header is not null).Select(header => header!).ToEquatableArray(),
            Checks = table.Checks.Select(CheckOf).Where(check => check is not null).Select(check => check!).ToEquatableArray(),
        };
    }

    private TopicModel TopicOf(Topic topic)
    {
        var parts = new List<TopicPartModel>();
        isGuessed = topic.Template.IsGuessed;
        foreach (TemplatePart part in topic.Template.Parts)
        {
            TopicPartModel next = part.IsPlaceholder ? PlaceholderOf(part, topic.Pointer) : Literal(part.Text);
            if (next.Kind == TopicPartKind.Literal && parts.Count > 0 && parts[parts.Count - 1] is { Kind: TopicPartKind.Literal } before)
            {
                parts[parts.Count - 1] = Literal(before.Text + next.Text);
            }
            else
            {
                parts.Add(next);
            }
        }

        return new TopicModel(
            topic.Style,
            names.Style(topic.Style),
            parts.ToEquatableArray(),
            string.Concat(parts.Select(AnnotationOf)));
    }

    private string AnnotationOf(TopicPartModel part) => part.Kind switch
    {
        TopicPartKind.Literal => part.Text,
        TopicPartKind.Option => "{$" + part.Text + "}",
        TopicPartKind.TypeParameter => "{" + part.Text + "}",
        _ => "{" + fields[part.Field].Access.Annotation(part.Text) + "}",
    };

    private static string AnnotationOf(OperandModel operand) =>
        "{" + (operand.Access?.Annotation(operand.Path) ?? operand.Path) + "}" + (operand.UpToFirstDot ? " up to first dot" : "");

    private TopicPartModel PlaceholderOf(TemplatePart part, string pointer)
    {
        string name = part.Text;
        if (IsParameter(name))
        {
            return new TopicPartModel(TopicPartKind.TypeParameter, name, -1);
        }

        if (IsOption(name))
        {
            return new TopicPartModel(TopicPartKind.Option, names.Option(name), -1);
        }

        return PartOfFileName(name) is { } known ? Literal(known) : FieldOf(part, pointer);
    }

    private TopicPartModel FieldOf(TemplatePart part, string pointer)
    {
        string path = part.Text;
        int known = fields.FindIndex(field => field.Path == path);
        if (known >= 0)
        {
            return new TopicPartModel(TopicPartKind.Field, path, known);
        }

        PathResult found = navigator.Find([slots.Scope.Root], type.Name, path);
        if (found.Steps is null)
        {
            Report(ResolvingDiagnostics.UnknownPlaceholder, pointer, part.Offset, path, binding.Name, Suggestion(path, found));
            return Literal("");
        }

        if (found.Value!.Kind == AccessKind.Composite)
        {
            Report(ResolvingDiagnostics.NotScalarPlaceholder, pointer, part.Offset, path, binding.Name, "an object or a list");
            return Literal("");
        }

        if (found.IsOptional)
        {
            Report(ResolvingDiagnostics.OptionalPlaceholder, pointer, part.Offset, path, binding.Name, "its schema does not require it, or lets it be null.");
            return Literal("");
        }

        fields.Add(new FieldModel(path, ParameterName(path), new AccessModel(found.Steps.ToEquatableArray(), found.Value)));
        return new TopicPartModel(TopicPartKind.Field, path, fields.Count - 1);
    }

    private HeaderModel? HeaderOf(Header header)
    {
        if (header.Template is not { } template)
        {
            return new HeaderModel(header.Name, header.Literal, null, default);
        }

        var pieces = new List<TemplatePieceModel>();
        isGuessed = template.IsGuessed;
        foreach (TemplatePart part in template.Parts)
        {
            if (!part.IsPlaceholder)
            {
                pieces.Add(new TemplatePieceModel(part.Text, null));
            }
            else if (PartOfFileName(part.Text) is { } known)
            {
                pieces.Add(new TemplatePieceModel(known, null));
            }
            else if (Access(part, header.Pointer, isWhole: template.Parts.Count == 1) is { } access)
            {
                pieces.Add(new TemplatePieceModel(null, access));
            }
            else
            {
                return null;
            }
        }

        return pieces.Count == 1 && pieces[0].Access is { } single
            ? new HeaderModel(header.Name, null, single, default)
            : new HeaderModel(header.Name, null, null, pieces.ToEquatableArray());
    }

    /// <param name="isWhole">Whether the header is the field's value and nothing else, and so may be any JSON.</param>
    private AccessModel? Access(TemplatePart part, string pointer, bool isWhole)
    {
        string path = part.Text;
        PathResult found = navigator.Find([slots.Scope.Root], type.Name, path);
        if (found.Steps is not null && (isWhole || found.Value!.Kind != AccessKind.Composite))
        {
            return new AccessModel(found.Steps.ToEquatableArray(), found.Value!);
        }

        if (found.Steps is null)
        {
            Report(ResolvingDiagnostics.UnknownPlaceholder, pointer, part.Offset, path, binding.Name, Suggestion(path, found));
        }
        else
        {
            Report(ResolvingDiagnostics.NotScalarPlaceholder, pointer, part.Offset, path, binding.Name, "an object or a list");
        }

        return null;
    }

    /// <summary>A check holds for the messages that have its field and its type parameter; others it does not concern.</summary>
    private CheckModel? CheckOf(Check check)
    {
        OperandModel? left = OperandOf(check.Left);
        OperandModel? right = OperandOf(check.Right);
        return left is null || right is null
            ? null
            : new CheckModel(
                binding.Table.DisplayPath + "#" + check.Pointer,
                check.Text,
                left,
                right,
                AnnotationOf(left) + " equals " + AnnotationOf(right));
    }

    private OperandModel? OperandOf(CheckOperand operand)
    {
        if (IsParameter(operand.Path))
        {
            return new OperandModel(operand.Path, operand.UpToFirstDot, operand.Path, null);
        }

        PathResult found = navigator.Find([slots.Scope.Root], type.Name, operand.Path);
        return found.Steps is null || found.Value!.Kind == AccessKind.Composite
            ? null
            : new OperandModel(operand.Path, operand.UpToFirstDot, null, new AccessModel(found.Steps.ToEquatableArray(), found.Value));
    }

    private bool IsParameter(string name)
    {
        foreach (TypeParameterModel parameter in parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOption(string name)
    {
        foreach (TopicOption option in binding.Table.Options)
        {
            if (option.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private string? PartOfFileName(string name)
    {
        foreach (FilePart part in binding.Parts)
        {
            if (part.Name == name)
            {
                return part.Value;
            }
        }

        return null;
    }

    /// <summary>The path with the name that is no member's replaced by the nearest that is; a name alone may mean something else than a member, too.</summary>
    private string Suggestion(string path, PathResult missing)
    {
        string[] names = path.Split('.');
        IEnumerable<string> others = names.Length > 1
            ? []
            : parameters.Select(parameter => parameter.Name)
                .Concat(binding.Table.Options.Select(option => option.Name))
                .Concat(binding.Parts.Select(part => part.Name));
        if (Spelling.Nearest(names[missing.MissingAt], [.. others, .. missing.Known]) is not { } near)
        {
            return "Correct the name.";
        }

        names[missing.MissingAt] = near;
        return $"Did you mean '{{{string.Join(".", names)}}}'?";
    }

    private static TopicPartModel Literal(string text) => new(TopicPartKind.Literal, text, -1);

    private static string ParameterName(string path) => CSharpName.Camel(CSharpName.Pascal(path));

    private void Report(Rule rule, string pointer, int offset, params string[] arguments)
    {
        if (binding.IsGuessed || isGuessed)
        {
            return;
        }

        slots.Declarations.Report(new ModelIssue(
            rule,
            binding.Table.Path,
            pointer,
            AtKey: false,
            EquatableArray<string>.Own(arguments))
        {
            Offset = offset,
            Length = arguments[0].Length + 2,
        });
    }
}
