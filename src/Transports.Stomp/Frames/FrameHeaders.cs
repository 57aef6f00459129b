using System.Collections;

namespace MessageContracts.Transports.Stomp;

/// <summary>The headers of a frame. A name may be repeated; then its first entry counts (STOMP 1.2, "Repeated Header Entries").</summary>
internal sealed class FrameHeaders : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> entries = [];

    public int Count => entries.Count;

    /// <summary>The value that counts; null where the name is absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string entry, string value) in entries)
            {
                if (entry == name)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public void Add(string name, string value) => entries.Add(new(name, value));

    public void Add(KeyValuePair<string, string> entry) => entries.Add(entry);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
