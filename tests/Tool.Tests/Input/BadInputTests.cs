using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Input;

/// <summary>A user's mistake is one sentence on the error stream and exit code 2, never a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string schema;

    public BadInputTests() => schema = folder.Write("schemas/a.yaml", "type: object\n");

    [Fact]
    public void No_such_message() => AssertFails($"There is no file {folder["none.json"]}.", "validate", schema, folder["none.json"]);

    [Fact]
    public void No_such_schema() => AssertFails(
        $"There is no schema 'b' in {folder["schemas"]}. Did you mean 'a'?", "validate", "b", "-", "--schemas", folder["schemas"]);

    [Fact]
    public void No_such_folder() => AssertFails($"There is no folder {folder["none"]}.", "check", folder["none"]);

    [Fact]
    public void A_file_for_a_folder() => AssertFails($"{schema} is a file; give the folder of schemas.", "check", schema);

    [Fact]
    public void A_folder_for_a_schema() => AssertFails(
        $"{folder["schemas"]} is a folder; give one schema in it, or choose by --topic.", "validate", folder["schemas"], "-");

    [Fact]
    public void A_folder_without_schemas()
    {
        folder.Write("empty/readme.txt", "");
        AssertFails($"{folder["empty"]} holds no schema and no event table (*.yaml, *.yml, *.json).", "check", folder["empty"]);
    }

    [Fact]
    public void A_folder_without_messages()
    {
        folder.Write("empty/readme.txt", "");
        AssertFails($"{folder["empty"]} holds no message (*.json, *.jsonl, *.ndjson).", "validate", schema, folder["empty"]);
    }

    [Fact]
    public void A_glob_that_matches_nothing() => AssertFails($"No file matches '{folder["*.none"]}'.", "validate", schema, folder["*.none"]);

    [Fact]
    public void No_message_at_all() => AssertFails("There is no message to judge; give files, folders, globs, or '-' for standard input.", "validate", schema);

    [Fact]
    public void Nothing_on_standard_input() => AssertFails("(standard input) is empty; there is no message to judge.", "validate", schema, "-");

    [Fact]
    public void Standard_input_twice() => AssertFails("Standard input ('-') can be read only once; give it once.", "validate", schema, "-", "-");

    [Fact]
    public void An_empty_name() => AssertFails("An empty name is no file; give files, folders, globs, or '-' for standard input.", "validate", schema, "");

    [Fact]
    public void No_such_command() => AssertFails("There is no command 'validat'. Did you mean 'validate'? See 'contracts --help'.", "validat");

    [Fact]
    public void No_such_format() => AssertFails(
        "Argument 'xml' not recognized. Must be one of: 'text', 'json', 'sarif', 'github'. See 'contracts validate --help'.", "validate", schema, "-", "--format", "xml");

    [Fact]
    public void Folders_that_are_linked_into_themselves_are_read_once()
    {
        folder.Write("schemas/deep/message.json", "{}");
        Directory.CreateSymbolicLink(folder["schemas/deep/up"], folder["schemas"]);

        Assert.Equal("The message is valid.\n", CommandLine.Run("validate", schema, folder["schemas/deep"]).Output);
        Assert.Equal("The message is valid.\n", CommandLine.Run("validate", schema, folder["schemas/**/*.json"]).Output);
        Assert.Equal(ExitCode.Valid, CommandLine.Run("show", "a", "--schemas", folder["schemas"]).ExitCode);
    }

    [Fact]
    public void A_schema_with_mistakes()
    {
        string broken = folder.Write("schemas/b.yaml", "type: object\nminProperties: x\nmaxProperties: y\n");
        Outcome outcome = CommandLine.RunWith("{}", "validate", broken, "-");

        Assert.Equal(ExitCode.CouldNotRun, outcome.ExitCode);
        Assert.StartsWith($"contracts: Nothing can be judged by {broken} while schemas have mistakes: {broken}:2:16: MC02", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("and 1 more", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Mistakes_in_schemas_that_are_not_asked_do_not_matter()
    {
        folder.Write("schemas/b.yaml", "{ broken");

        Assert.Equal(ExitCode.Valid, CommandLine.RunWith("{}", "validate", schema, "-").ExitCode);
    }

    [Fact]
    public void Bytes_that_are_no_text() => AssertFailsOn(
        [(byte)'{', 0xFF, 0x00, 0x80], "(standard input):1: this is no UTF-8 text (byte 2 of it), so no JSON message.", "validate", schema, "-");

    [Fact]
    public void A_line_that_does_not_end_is_given_up_in_bounded_memory()
    {
        using EndlessStream endless = new();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Outcome outcome = CommandLine.RunWith(endless, "validate", schema, "-", "--max-bytes", "1000000");

        Assert.Equal(
            new Outcome(2, "", "contracts: (standard input):1: this message has more than 1000000 bytes, and is not read; --max-bytes allows more.\n"),
            outcome);
        Assert.InRange(endless.Given, 1_000_000, 3_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void What_was_judged_before_a_line_that_cannot_be_read_is_told()
    {
        Outcome outcome = CommandLine.RunWith([.. "[]\n"u8, 0xFF, (byte)'\n'], "validate", schema, "-", "--lines");

        Assert.Contains("(standard input):1:1: error type", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("(standard input):2: this is no UTF-8", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CouldNotRun, outcome.ExitCode);
    }

    [Fact]
    public void An_unknown_command_or_option_leads_to_the_help()
    {
        Assert.Contains("See 'contracts --help'.", CommandLine.Run("nonsense").Error, StringComparison.Ordinal);
        Assert.Contains("See 'contracts check --help'.", CommandLine.Run("check", "--nonsense", "x").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CouldNotRun, CommandLine.Run("validate", schema, "-", "--format", "xml").ExitCode);
    }

    [Fact]
    public void An_unknown_diagnostic() => AssertFails("There is no diagnostic 'unheard-of'. 'contracts explain' lists all.", "explain", "unheard-of");

    [Fact]
    public void A_topic_that_no_schema_has() => AssertFails(
        $"No event table in {folder["schemas"]} has a topic like 'a.x.y.z', and no schema is called 'x.y.z', as it ends. 'contracts list' shows the topics of all messages.", "validate", "--schemas", folder["schemas"], "--topic", "a.x.y.z", "-");

    public void Dispose() => folder.Dispose();

    private static void AssertFails(string sentence, params string[] arguments) => AssertFailsOn([], sentence, arguments);

    private static void AssertFailsOn(byte[] input, string sentence, params string[] arguments) =>
        Assert.Equal(new Outcome(ExitCode.CouldNotRun, "", $"contracts: {sentence}\n"), CommandLine.RunWith(input, arguments));

    /// <summary>One line of JSON that never ends.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'[');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
