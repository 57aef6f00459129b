using MessageContracts.Koji;

namespace PublishKojiBuild.Messages;

/// <summary>The message types of Koji.</summary>
internal static class KojiKinds
{
    public static IEnumerable<IMessageKind> All() =>
    [
        new MessageKind<PackageListChange>(),
        new MessageKind<TaskStateChange>(),
        new MessageKind<BuildStateChange>(),
        new MessageKind<Import>(),
        new MessageKind<Tag>(),
        new MessageKind<Untag>(),
        new MessageKind<RepoInit>(),
        new MessageKind<RepoDone>(),
        new MessageKind<RpmSign>(),
        new MessageKind<BuildPromote>(),
    ];
}
