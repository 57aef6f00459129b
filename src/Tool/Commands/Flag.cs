using System.CommandLine;

namespace MessageContracts.Tool.Commands;

/// <summary>
/// An option that is given or not. One of <see cref="bool"/> would be compiled anew at each start, as are all generics of another assembly over
/// values.
/// </summary>
internal sealed class Flag : Option<string>
{
    public Flag(string name, params string[] aliases)
        : base(name, aliases) => Arity = ArgumentArity.Zero;

    public bool IsGiven(ParseResult parsed) => parsed.GetResult(this) is not null;
}
