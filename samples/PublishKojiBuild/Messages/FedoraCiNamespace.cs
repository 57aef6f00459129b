using MessageContracts.FedoraCi;

namespace PublishKojiBuild.Messages;

/// <summary>A namespace that the event table does not list: a type of one's own is all it takes.</summary>
internal readonly struct FedoraCiNamespace : INamespace
{
    public static string Value => "fedora-ci";
}
