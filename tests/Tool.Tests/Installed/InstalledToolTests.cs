using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Installed;

/// <summary>The installed tool in a shell: by pipes, and by a pseudo-terminal.</summary>
public sealed class InstalledToolTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    private const string Broken = "samples/PublishKojiBuild/broken/koji-build.test.complete.json";

    /// <summary>Runs its arguments in a terminal of their own, prints what they wrote there, and ends as they ended.</summary>
    private const string InTerminal = "/usr/bin/python3 -c 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))'";

    [Fact]
    public void A_sample_goes_through_a_pipe_into_validate()
    {
        Outcome outcome = tool.Shell("contracts sample koji-build.test.complete | contracts validate koji-build.test.complete -");

        Assert.Equal(new Outcome(0, "The message is valid.\n", ""), outcome);
    }

    [Fact]
    public void In_a_pipe_a_mistake_has_no_colours_and_its_place_from_here()
    {
        Outcome outcome = tool.Shell($"contracts validate koji-build.test.complete {Broken}");

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.StartsWith($"{Broken}:5:13: error format: /contact/docs: is the string \"see the wiki\", must be a URI", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n    by schemas/fedora-ci/contact.yaml:17:5 (fedora-ci/contact.yaml#/properties/docs/format)", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_terminal_it_has_colours()
    {
        Outcome outcome = tool.Shell($"{InTerminal} contracts validate koji-build.test.complete {Broken}");

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.Contains($"\e[1m{Broken}:5:13\e[0m: \e[31merror\e[0m format:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_terminal_with_NO_COLOR_it_has_none()
    {
        Outcome outcome = tool.Shell($"{InTerminal} contracts validate koji-build.test.complete {Broken}", ("NO_COLOR", "1"));

        Assert.DoesNotContain('\e', outcome.Output);
        Assert.Contains($"{Broken}:5:13: error format:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_in_a_terminal_keeps_within_its_width()
    {
        Outcome outcome = tool.Shell($"{InTerminal} bash -c 'stty cols 80; contracts validate --help'");

        Assert.Equal(ExitCode.Valid, outcome.ExitCode);
        string[] described = [.. outcome.Output.Split('\n').TakeWhile(line => !line.StartsWith("Examples", StringComparison.Ordinal)).Select(line => line.TrimEnd('\r'))];
        Assert.All(described.Where(line => !line.StartsWith("  contracts", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Examples:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_leaves_early_ends_the_run_with_one_sentence()
    {
        Outcome outcome = tool.Shell("yes '{}' | contracts validate tag - 2>errors.$$ | head -1; echo ${PIPESTATUS[1]}; cat errors.$$; rm errors.$$");

        Assert.Equal(
            ["(standard input):1:1: error required: (root): has no member \"tag\", which is required", "2", "contracts: standard output was closed before everything was written."],
            outcome.Lines);
    }

    [Fact]
    public void A_reader_of_both_streams_that_leaves_early_leaves_the_exit_code()
    {
        Outcome outcome = tool.Shell("exec 3>&1; yes '{}' 2>/dev/null | (contracts validate tag - 2>&1; echo $? >&3) | head -1 > /dev/null");

        Assert.Equal(new Outcome(0, "2\n", ""), outcome);
    }

    [Fact]
    public void A_line_without_end_ends_the_run_with_one_sentence()
    {
        Outcome outcome = tool.Shell("yes '[' 2>/dev/null | tr -d '\\n' 2>/dev/null | contracts validate tag - --max-bytes 100000");

        Assert.Equal(new Outcome(2, "", "contracts: (standard input):1: this message has more than 100000 bytes, and is not read; --max-bytes allows more.\n"), outcome);
    }

    [Fact]
    public void Several_programs_write_one_file_one_after_the_other()
    {
        Outcome outcome = tool.Shell("f=$(mktemp); (echo before; contracts check; echo after) > $f; cat $f; rm $f");

        Assert.Equal("before", outcome.Lines[0]);
        Assert.StartsWith("No mistake in ", outcome.Lines[1], StringComparison.Ordinal);
        Assert.Equal("after", outcome.Lines[2]);
    }

    [Fact]
    public void A_user_s_mistake_is_one_sentence()
    {
        Outcome outcome = tool.Shell("contracts validate nothing-of-the-kind -");

        Assert.Equal(new Outcome(2, "", "contracts: There is no schema 'nothing-of-the-kind' in schemas.\n"), outcome);
    }

    [Fact]
    public void Bash_completes_by_the_script_that_the_tool_prints()
    {
        Outcome outcome = tool.Shell("""
            source <(contracts completion bash)
            COMP_LINE='contracts show package-l'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(contracts show package-l); COMP_CWORD=2
            _contracts; echo "${COMPREPLY[@]}"
            """);

        Assert.Equal(new Outcome(0, "package-list-change\n", ""), outcome);
    }

    [Fact]
    public void The_version_is_the_package_s() =>
        Assert.StartsWith(ToolVersion.Text, tool.Shell("contracts --version").Output, StringComparison.Ordinal);
}
