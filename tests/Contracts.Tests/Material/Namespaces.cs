using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>The marker types of all namespaces that the tests meet: the contracts' own, and – as a user would write them – further ones.</summary>
internal static class Namespaces
{
    private static readonly Dictionary<string, Type> Types = new[]
    {
        Entry<NoNamespace>(), Entry<AnyNamespace>(),
        Entry<Osci>(), Entry<Cvp>(), Entry<Art>(), Entry<Baseos>(), Entry<Cnv>(), Entry<Contra>(), Entry<Interop>(), Entry<LibvirtCi>(), Entry<Rtt>(),
        Entry<BaseosCi>(), Entry<C3i>(), Entry<Compose>(), Entry<FedoraCi>(), Entry<Pelc>(), Entry<Update>(),
    }.ToDictionary(StringComparer.Ordinal);

    public static Type Of(string value) => Types[value];

    private static KeyValuePair<string, Type> Entry<T>()
        where T : INamespacePattern => new(T.Value, typeof(T));

    internal readonly struct BaseosCi : INamespace
    {
        public static string Value => "baseos-ci";
    }

    internal readonly struct C3i : INamespace
    {
        public static string Value => "c3i";
    }

    internal readonly struct Compose : INamespace
    {
        public static string Value => "compose";
    }

    internal readonly struct FedoraCi : INamespace
    {
        public static string Value => "fedora-ci";
    }

    internal readonly struct Pelc : INamespace
    {
        public static string Value => "pelc";
    }

    internal readonly struct Update : INamespace
    {
        public static string Value => "update";
    }
}
