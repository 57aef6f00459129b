using System.Text;
using MessageContracts.Validation;

namespace MessageContracts.Json;

/// <summary>The fields of one message that C# added, noted while it is written: where their names stand. Fields that were read are not among them.</summary>
internal sealed class AddedFields
{
    private const int OnStack = 256;

    private readonly List<(int Offset, string Name)> names = [];

    public void Clear() => names.Clear();

    public void Note(int offset, string name) => names.Add((offset, name));

    /// <summary>What <c>field-names</c> in the event table does not allow.</summary>
    public IReadOnlyList<Violation> Check(SchemaPattern allowed, ReadOnlySpan<byte> written)
    {
        List<Violation>? violations = null;
        PointerFinder pointers = default;
        foreach ((int offset, string name) in names)
        {
            if (Matches(allowed, name))
            {
                continue;
            }

            if (violations is null)
            {
                violations = [];
                pointers = new PointerFinder(written, MessageJsonOptions.Default.MaxDepth);
            }

            string message = $"is a field added under the name {Wording.Quote(Encoding.UTF8.GetBytes(name))}, but the event table wants such names to match {allowed}; rename it";
            violations.Add(new Violation(pointers.Find(offset), Keywords.FieldNames, message, "", offset));
        }

        return violations ?? (IReadOnlyList<Violation>)[];
    }

    private static bool Matches(SchemaPattern allowed, string name)
    {
        Span<byte> utf8 = stackalloc byte[OnStack];
        return Encoding.UTF8.TryGetBytes(name, utf8, out int length) ? allowed.IsMatch(utf8[..length]) : allowed.IsMatch(name);
    }
}
