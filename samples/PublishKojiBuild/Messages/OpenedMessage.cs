using MessageContracts;
using PublishKojiBuild.Publishing;

namespace PublishKojiBuild.Messages;

/// <summary>What came of reading a message.</summary>
/// <param name="Report">What is wrong with it.</param>
/// <param name="Publish">Publishes it where nothing is; gives what was refused even so.</param>
internal sealed record OpenedMessage(ValidationReport Report, Func<PostOffice, Task<PublishException?>> Publish);
