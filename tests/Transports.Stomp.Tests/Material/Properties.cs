using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>Runs a property of FsCheck as an xunit test.</summary>
internal static class Properties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(1000);

    public static void Hold<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Settings, Prop.ForAll(values.ToArbitrary(), property));
}
