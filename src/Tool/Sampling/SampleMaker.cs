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

    private int depth;

    public Node Make() => Make([scope.Root], isRoot: true);

    private Node Make(IReadOnlyList<Place> wanted, bool isRoot = false)
    {
        Conjoined conjoined = Conjoined.Of(scope, wanted);
        foreach (Node candidate in Candidates(conjoined, isRoot))
        {
            if (Fits(wanted, candidate))
            {
                return candidate;
            }
        }

        // Nothing fits: what was made first shows best what is in the way.
        return Candidates(conjoined, isRoot).First();
    }

    private IEnumerable<Node> Candidates(Conjoined conjoined, bool isRoot)
    {
        foreach (JsonLiteral literal in conjoined.Literals)
        {
            yield return Sampled.Read(literal.Json);
        }

        foreach (Conjoined choice in conjoined.Choices(scope))
        {
            foreach (string type in choice.Types)
            {
                yield return OfType(choice, type, isRoot);
            }
        }
    }

    private Node OfType(Conjoined choice, string type, bool isRoot) => type switch
    {
        "object" => OfObject(choice, isRoot),
        "array" => OfArray(choice),
        "string" => Sampled.String(SampleText.Of(choice.Schemas)),
        "integer" or "number" => SampleNumber.Of(choice.Schemas, type == "integer"),
        "boolean" => Sampled.Read("true"),
        _ => Sampled.Read("null"),
    };

    private Node OfObject(Conjoined choice, bool isRoot)
    {
        if (depth >= Deepest)
        {
            return new Node(NodeKind.Mapping, "", default);
        }

        depth++;
        HashSet<string> required = [.. choice.Schemas.SelectMany(schema => schema.Required)];
        List<Member> members = [];
        foreach (string name in choice.Properties.Concat(required).Distinct())
        {
            if (required.Contains(name) || (all && depth <= DeepestOptional) || (isRoot && fills.ContainsKey(name)))
            {
                members.Add(new Member(name, default, OfMember(choice, name, isRoot)));
            }
        }

        for (int number = 1; choice.MinProperties > members.Count; number++)
        {
            members.Add(new Member($"name{number}", default, Make(choice.MembersNamed($"name{number}"))));
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
        if (depth >= Deepest)
        {
            return new Node(NodeKind.Sequence, "", default);
        }

        depth++;
        int count = Math.Max(choice.MinItems, all && depth <= DeepestOptional ? 1 : 0);
        count = Math.Min(count, choice.MaxItems);
        List<Node> items = [];
        for (int i = 0; i < count; i++)
        {
            items.Add(Make(choice.ItemsAt(i)));
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
