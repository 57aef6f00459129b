using MessageContracts.FedoraCi;
using PublishKojiBuild.Reading;

namespace PublishKojiBuild.Messages;

/// <summary>All message types the program can read.</summary>
internal static class Catalog
{
    /// <summary>The types of Fedora CI have the namespace of their topic as a type argument, so each namespace has types of its own.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<IMessageKind>>> ByNamespace = new()
    {
        [Osci.Value] = FedoraCiKinds.Of<Osci>,
        [Cvp.Value] = FedoraCiKinds.Of<Cvp>,
        [Art.Value] = FedoraCiKinds.Of<Art>,
        [Baseos.Value] = FedoraCiKinds.Of<Baseos>,
        [Cnv.Value] = FedoraCiKinds.Of<Cnv>,
        [Contra.Value] = FedoraCiKinds.Of<Contra>,
        [Interop.Value] = FedoraCiKinds.Of<Interop>,
        [LibvirtCi.Value] = FedoraCiKinds.Of<LibvirtCi>,
        [Rtt.Value] = FedoraCiKinds.Of<Rtt>,
        [FedoraCiNamespace.Value] = FedoraCiKinds.Of<FedoraCiNamespace>,
    };

    private static readonly HashSet<string> Known =
        [.. KojiKinds.All().Concat(FedoraCiKinds.Of<NoNamespace>()).Select(kind => kind.Schema)];

    public static bool Has(string schema) => Known.Contains(schema);

    /// <summary>Whether a message names a namespace that there is no marker type for, so that its topic goes without.</summary>
    public static bool LacksNamespaceOf(MessageFile file) =>
        file.TestNamespace is { } name && !ByNamespace.ContainsKey(name);

    /// <summary>The kind of a schema; for Fedora CI, the one of the namespace that the message names, or of none.</summary>
    public static IMessageKind Find(string schema, MessageFile file)
    {
        if (!Has(schema))
        {
            throw new SampleFailure($"There is no schema {schema}; schemas/koji and schemas/fedora-ci hold those there are.");
        }

        Func<IEnumerable<IMessageKind>> ofNamespace =
            ByNamespace.GetValueOrDefault(file.TestNamespace ?? "", FedoraCiKinds.Of<NoNamespace>);
        return KojiKinds.All().Concat(ofNamespace()).First(kind => kind.Schema == schema);
    }
}
