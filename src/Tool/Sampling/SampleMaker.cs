using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Sampling;

/// <summary>
/// Makes a value for the schemas that apply to it: an example that fits, else what the constraints give. Choices are tried one by one until
/// a value fits them all.
/// </summary>
internal sealed class SampleMaker(DocumentScope scope, SchemaMemory memory, IReadOnlyDictionary<string, Node> fills, bool all)
{
    // Deep enough for every sane message; a schema within itself ends here.
    private const int DeepestOptional = 6;
    private const int Deepest = 24;

    // Choices within choices multiply.
    private const int MostTries = 20_000;
    private const int Variants = 8;

    private int depth;
    private int tries;

    private bool IsTired => tries > MostTries;

    public Node Make() => Make([scope.Root], isRoot: true);

    /// <param name="wanted">The schemas that the value must fit.</param>
    /// <param name="others">Values that it must differ from.</param>
    /// <param name="isRoot">Whether it is the whole message.</param>
    private Node Make(IReadOnlyList<Place> wanted, IReadOnlyList<Node>? others = null, bool isRoot = false)
    {
        tries++;
        Conjoined conjoined = Conjoined.Of(scope, wanted);
        Node? first = null;
        foreach (Node candidate in Candidates(conjoined, isRoot))
        {
            if (Fits(wanted, candidate) && !IsAmong(others, candidate))
            {
                return candidate;
            }

            // Where nothing fits, what was made first shows best what is in the way.
            first ??= candidate;
            if (IsTired)
            {
                break;
            }
        }

        return first!;
    }

    private static bool IsAmong(IReadOnlyList<Node>? others, Node candidate) =>
        others is not null && others.Any(other => InstanceEquality.Comparer.Equals(InstanceTree.Of(other).Root, InstanceTree.Of(candidate).Root));

    private IEnumerable<Node> Candidates(Conjoined conjoined, bool isRoot)
    {
        foreach (JsonLiteral literal in conjoined.Literals)
        {
            yield return Sampled.Read(literal.Json);
        }

        for (int variant = 0; variant < Variants; variant++)
        {
            foreach (Conjoined choice in conjoined.Choices(scope))
            {
                foreach (string type in choice.Types)
                {
                    // Of objects and arrays another one is made of other values in it; to make it again gives the same.
                    if (variant == 0 || type is not ("object" or "array" or "null"))
                    {
                        yield return OfType(choice, type, isRoot, variant);
                    }
                }
            }
        }
    }

    private Node OfType(Conjoined choice, string type, bool isRoot, int variant) => type switch
    {
        "object" => OfObject(choice, isRoot),
        "array" => OfArray(choice),
        "string" => Sampled.String(SampleText.Of(choice.Schemas, variant)),
        "integer" or "number" => SampleNumber.Of(choice.Schemas, type == "integer", variant),
        "boolean" => Sampled.Read(variant == 0 ? "true" : "false"),
        _ => Sampled.Read("null"),
    };

    private Node OfObject(Conjoined choice, bool isRoot)
    {
        if (depth >= Deepest || IsTired)
        {
            return new Node(NodeKind.Mapping, "", default);
        }

        depth++;
        HashSet<string> required = choice.Required;
        List<Member> members = [];
        foreach (string name in choice.Properties.Concat(required).Distinct())
        {
            if (required.Contains(name) || (all && depth <= DeepestOptional) || (isRoot && fills.ContainsKey(name)))
            {
                members.Add(new Member(name, default, OfMember(choice, name, isRoot)));
            }
        }

        foreach (string name in choice.Properties.Concat(choice.MinProperties > members.Count ? choice.FurtherNames : []))
        {
            if (choice.MinProperties > members.Count && !members.Exists(member => member.Name == name))
            {
                members.Add(new Member(name, default, Make(choice.MembersNamed(name))));
            }
        }

        depth--;
        return new Node(NodeKind.Mapping, "", default) { Members = [.. members] };
    }

    private Node OfMember(Conjoined choice, string name, bool isRoot)
    {
        IReadOnlyList<Place> schemas = choice.MembersNamed(name);
        return isRoot && fills.TryGetValue(name, out Node? fill) && Fits(schemas, fill) ? fill : Make(schemas);
    }

    private Node OfArray(Conjoined choice)
    {
        if (depth >= Deepest || IsTired)
        {
            return new Node(NodeKind.Sequence, "", default);
        }

        depth++;
        int count = Math.Max(choice.MinItems, all && depth <= DeepestOptional ? 1 : 0);
        count = Math.Min(count, choice.MaxItems);
        List<Node> items = [];
        for (int i = 0; i < count; i++)
        {
            items.Add(Make(choice.ItemsAt(i), choice.UniqueItems ? items : null));
        }

        depth--;
        return new Node(NodeKind.Sequence, "", default) { Items = [.. items] };
    }

    private bool Fits(IReadOnlyList<Place> wanted, Node candidate)
    {
        Node read = Sampled.Read(JsonText.Compact(candidate));
        return wanted.All(place => SchemaEvaluator.Evaluate(memory, place, InstanceTree.Of(read), CancellationToken.None).Count == 0);
    }
}
