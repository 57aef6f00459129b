using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using MessageContracts.MessageBenchmarks.Measuring;
using MessageContracts.MessageBenchmarks.Peers;

namespace MessageContracts.MessageBenchmarks.Samples;

/// <summary>Sets up what is measured of one message, and first makes sure that all contenders do the same work.</summary>
/// <typeparam name="TOurs">The generated type.</typeparam>
/// <typeparam name="TPeer">The class that the peers read into and write from.</typeparam>
internal sealed class SampleBuilder<TOurs, TPeer>(string name, byte[] json)
    where TOurs : IMessage<TOurs>
{
    private const int KeyCalls = 64;

    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Where results go, so that no work is optimised away.
    private static object? sink;

    private readonly List<Contender> contenders = [];
    private readonly TOurs ours = MessageJson.Parse<TOurs>(json);

    public delegate TPeer ReadByHand(ref Utf8JsonReader reader);

    private TPeer Peer { get; set; } = default!;

    public Sample Build(bool isReal) => new(name, json.Length, isReal, contenders);

    public SampleBuilder<TOurs, TPeer> Json(JsonTypeInfo<TPeer> metadata, JsonTypeInfo<TPeer> fastPath, ReadByHand read, Action<Utf8JsonWriter, TPeer> write)
    {
        Peer = JsonSerializer.Deserialize(json, metadata)!;
        AddWriting(Peer, fastPath.SerializeHandler!, write);
        Add(Operations.Read, Contender.Ours, () => sink = MessageJson.Parse<TOurs>(json));
        Add(Operations.Read, Contender.SystemTextJson, () => sink = JsonSerializer.Deserialize(json, metadata));
        Add(Operations.Read, Contender.ByHand, () => sink = Read(read));
        return this;
    }

    public SampleBuilder<TOurs, TPeer> Protobuf<TProto>()
        where TProto : Google.Protobuf.IMessage<TProto>, new()
    {
        TProto message = JsonParser.Default.Parse<TProto>(Encoding.UTF8.GetString(json));
        byte[] bytes = message.ToByteArray();
        byte[] target = new byte[bytes.Length];
        MessageParser<TProto> parser = new(static () => new TProto());
        Add(Operations.Write, Contender.Protobuf, () => message.WriteTo(target.AsSpan()));
        Add(Operations.Read, Contender.Protobuf, () => sink = parser.ParseFrom(bytes));
        return this;
    }

    /// <summary>Reads, and asks the message's maps for their names, which do not become strings before.</summary>
    public SampleBuilder<TOurs, TPeer> Names(Action<TOurs> ask)
    {
        Add(Operations.Read, Contender.OursWithNames, () =>
        {
            TOurs read = MessageJson.Parse<TOurs>(json);
            ask(read);
            sink = read;
        });
        return this;
    }

    public SampleBuilder<TOurs, TPeer> Validation(string schema)
    {
        NJsonSchema.JsonSchema peer = SchemaBundle.Load(schema);
        string text = Encoding.UTF8.GetString(json);
        if (peer.Validate(text).Count > 0)
        {
            throw new InvalidOperationException($"{name}: NJsonSchema finds mistakes where there are none.");
        }

        Add(Operations.Validate, Contender.Ours, () => sink = MessageJson.Validate<TOurs>(json));
        Add(Operations.Validate, Contender.NJsonSchema, () => sink = peer.Validate(text));
        return this;
    }

    /// <summary>The key into a span, and as an interpolated string that is equal to it.</summary>
    public SampleBuilder<TOurs, TPeer> Key<TKeys>()
        where TKeys : struct, IKeys<TOurs, TPeer>
    {
        char[] key = new char[256];
        TPeer peer = Peer;
        Same(TKeys.Interpolate(peer), new string(key, 0, TKeys.Format(ours, key)));
        Add(Operations.Key, Contender.Ours, FormatKeys, KeyCalls);
        Add(Operations.Key, Contender.Interpolation, InterpolateKeys, KeyCalls);
        return this;

        void FormatKeys()
        {
            for (int i = 0; i < KeyCalls; i++)
            {
                TKeys.Format(ours, key);
            }
        }

        void InterpolateKeys()
        {
            for (int i = 0; i < KeyCalls; i++)
            {
                sink = TKeys.Interpolate(peer);
            }
        }
    }

    private void AddWriting(TPeer peer, Action<Utf8JsonWriter, TPeer> fastPath, Action<Utf8JsonWriter, TPeer> byHand)
    {
        ArrayBufferWriter<byte> buffer = new(json.Length * 2);
        Utf8JsonWriter writer = new(buffer, WriterOptions);
        AddChecked(Contender.Ours, () => ours.WriteTo(buffer));
        AddChecked(Contender.SystemTextJson, () => With(fastPath));
        AddChecked(Contender.ByHand, () => With(byHand));

        void With(Action<Utf8JsonWriter, TPeer> write)
        {
            writer.Reset(buffer);
            write(writer, peer);
            writer.Flush();
        }

        void AddChecked(string contender, Action write)
        {
            write();
            Same(JsonAny.Parse(json), JsonAny.Parse(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
            Add(Operations.Write, contender, () =>
            {
                buffer.ResetWrittenCount();
                write();
            });
        }
    }

    private TPeer Read(ReadByHand read)
    {
        Utf8JsonReader reader = new(json);
        reader.Read();
        return read(ref reader);
    }

    private void Add(string operation, string contender, Action run, int calls = 1) => contenders.Add(new Contender(name, operation, contender, run, calls));

    private void Same<T>(T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new InvalidOperationException($"{name}: the contenders do not do the same: {expected} and {found}.");
        }
    }
}
