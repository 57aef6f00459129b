using MessageContracts.CodeFixes;

namespace MessageContracts.Analyzers.Tests.CodeFixes;

public class AwaitPublishTests
{
    private const string Usings = "using System;\nusing System.Threading.Tasks;\nusing MessageContracts;\nusing Test.Depot;\n";

    [Theory]
    [InlineData("class P { async Task Send(Moved moved) { moved.Publish(); } }", "class P { async Task Send(Moved moved) { await moved.Publish(); } }")]
    [InlineData("class P { void Send(Moved moved) { moved.Publish(); } }", "class P { async Task Send(Moved moved) { await moved.Publish(); } }")]
    [InlineData("class P { static void Send(Moved moved) { Later(); void Later() { moved.Publish(); } } }", "class P { static void Send(Moved moved) { Later(); async Task Later() { await moved.Publish(); } } }")]
    [InlineData("class P { Func<Moved, Task> send = async moved => { moved.Publish(); }; }", "class P { Func<Moved, Task> send = async moved => { await moved.Publish(); }; }")]
    [InlineData("Moved moved = new() { Tag = \"ab\", Id = 1 };\nmoved.Publish();\n", "Moved moved = new() { Tag = \"ab\", Id = 1 };\nawait moved.Publish();\n")]
    public async Task The_outcome_is_waited_for(string code, string mended) =>
        Assert.Equal(Usings + mended, await Mending.Mend(new AwaitPublishCodeFix(), "MC0619", Usings + code));

    [Theory]
    [InlineData("class P { Task Send(Moved moved) { moved.Publish(); return Task.CompletedTask; } }")]
    [InlineData("class P { Action<Moved> send = moved => { moved.Publish(); }; }")]
    [InlineData("class P { async Task Send(Moved? moved) { moved?.Publish(); await Task.Yield(); } }")]
    [InlineData("class P { P(Moved moved) { moved.Publish(); } }")]
    public async Task Where_waiting_takes_more_thought_nothing_is_offered(string code) =>
        Assert.Null(await Mending.Mend(new AwaitPublishCodeFix(), "MC0619", Usings + code));

    [Fact]
    public async Task All_are_waited_for_at_once_also_where_they_stand_in_one_method() => Assert.Equal(
        Usings + "class P { async Task Send(Moved moved) { await moved.Publish(); await moved.Publish(); } async Task Other(Moved moved) { await moved.Publish(); } }",
        await Mending.MendAll(
            new AwaitPublishCodeFix(),
            "MC0619",
            Usings + "class P { void Send(Moved moved) { moved.Publish(); moved.Publish(); } async Task Other(Moved moved) { moved.Publish(); } }"));
}
