using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Emitting;

/// <summary>What is gathered while one type is printed: static values it needs, and private methods still to print.</summary>
internal sealed class TypeContext
{
    private readonly List<(string Declaration, string Name, string Value)> statics = [];
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> members;
    private readonly Queue<Action> methods = new();
    private readonly SourceWriter writer;
    private readonly FileModel file;
    private readonly string typeName;
    private bool namesSchema;

    public TypeContext(SourceWriter writer, TypeModel type, FileModel file)
    {
        this.writer = writer;
        this.file = file;
        typeName = type.Name;
        members = new HashSet<string>(TypeMembers.Of(type), StringComparer.Ordinal);
    }

    public SourceWriter Writer => writer;

    /// <summary>The methods of checks that occur within themselves, by <see cref="Slot.Key"/>.</summary>
    public Dictionary<string, string> Checks { get; } = new(StringComparer.Ordinal);

    /// <summary>A schema location as an expression: within the own file it starts with the constant <c>schema</c>.</summary>
    public string Location(string at)
    {
        if (!IsOwn(at))
        {
            return Literals.String(at);
        }

        namesSchema = true;
        return at.Length == 1 ? "schema" : "schema + " + Literals.String(at.Substring(1));
    }

    /// <summary>A schema location as a literal, for where the constant is not known yet.</summary>
    public string LiteralLocation(string at) => Literals.String(IsOwn(at) ? file.DisplayPath + at : at);

    /// <summary>A type's name before a static member of it: in full where a property of that name would be meant instead.</summary>
    public string Access(string type) =>
        !members.Contains(type) ? type : file.Namespace.Length == 0 ? "global::" + type : "global::" + file.Namespace + "." + type;

    /// <summary>The member being read, whose place the reader knows by itself; null where none is.</summary>
    public MemberPlace? Member { get; set; }

    /// <summary>A schema location as the last of several arguments: left out where the reader knows it.</summary>
    public string Argument(string at) => IsOfMember(at) ? "" : ", " + Location(at);

    /// <summary>A schema location as the only argument before "nullable".</summary>
    public string Arguments(string at, bool nullable) =>
        !IsOfMember(at) ? Location(at) + (nullable ? ", nullable: true" : "") : nullable ? "nullable: true" : "";

    /// <summary>Whether a location is in the file itself, which it then does not name.</summary>
    private static bool IsOwn(string at) => at == "#" || at.StartsWith("#/", StringComparison.Ordinal);

    private bool IsOfMember(string at) => Member is { } member && member.Is(at);

    /// <summary>A static value of the type; asked for twice, it is one.</summary>
    public string Static(string type, string at, string suffix, string value)
    {
        foreach ((string declaration, string known, string text) in statics)
        {
            if (text == value && declaration == type)
            {
                return known;
            }
        }

        string name = Unique(NameOf(at) + suffix);
        statics.Add((type, name, value));
        return name;
    }

    /// <summary>A name for a private member that no other has.</summary>
    public string Unique(string name)
    {
        if (!names.TryGetValue(name, out int count))
        {
            count = 1;
            if (name != typeName && !members.Contains(name))
            {
                names[name] = 1;
                return name;
            }
        }

        names[name] = count + 1;
        return Unique(name + (count + 1));
    }

    /// <summary>Prints a method when the current one is done.</summary>
    public void Later(Action print) => methods.Enqueue(print);

    public void PrintMethods()
    {
        while (methods.Count > 0)
        {
            writer.Line();
            methods.Dequeue()();
        }
    }

    public void PrintStatics()
    {
        if (namesSchema)
        {
            writer.Line();
            writer.Line($"private const string schema = {file.DisplayPath + "#":string};");
        }

        foreach ((string type, string name, string value) in statics)
        {
            writer.Line();
            writer.Line($"private static readonly {type} {name} = {value};");
        }
    }

    /// <summary>The end of a location as a name: the last property, else the type itself.</summary>
    private static string NameOf(string at)
    {
        int properties = at.LastIndexOf("/properties/", StringComparison.Ordinal);
        return properties < 0 ? "Own" : CSharpName.Pascal(at.Substring(properties + "/properties/".Length));
    }
}

/// <summary>The place of a named member: <c>properties</c> of the place of its object, by its name.</summary>
internal readonly record struct MemberPlace(string ObjectAt, string JsonName)
{
    private const string Properties = "/properties/";

    /// <summary>Whether a location is this place; nothing is joined, for it is asked of each assertion.</summary>
    public bool Is(string at)
    {
        string token = JsonPointer.Escape(JsonName);
        return at.Length == ObjectAt.Length + Properties.Length + token.Length
            && at.StartsWith(ObjectAt, StringComparison.Ordinal)
            && string.CompareOrdinal(at, ObjectAt.Length, Properties, 0, Properties.Length) == 0
            && at.EndsWith(token, StringComparison.Ordinal);
    }
}
