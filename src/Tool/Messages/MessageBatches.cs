namespace MessageContracts.Tool.Messages;

/// <summary>Messages in groups that are worth a thread's while. Where the next message may be long in coming, a group ends before it.</summary>
internal sealed class MessageBatches(IEnumerator<MessageText> messages)
{
    private const int MostMessages = 256;
    private const int MostBytes = 256 * 1024;

    private ToolFailure? failure;

    /// <summary>The next group; null at the end.</summary>
    /// <exception cref="ToolFailure">A message could not be read; those before it were given first.</exception>
    public IReadOnlyList<MessageText>? Next()
    {
        List<MessageText> batch = [];
        int bytes = 0;
        while (batch.Count < MostMessages && bytes < MostBytes && TryNext(out MessageText? message))
        {
            batch.Add(message!);
            bytes += message!.Utf8.Count;
            if (message.IsLastForNow)
            {
                break;
            }
        }

        return batch.Count > 0 ? batch : failure is null ? null : throw failure;
    }

    private bool TryNext(out MessageText? message)
    {
        message = null;
        if (failure is not null)
        {
            return false;
        }

        try
        {
            bool any = messages.MoveNext();
            message = any ? messages.Current : null;
            return any;
        }
        catch (ToolFailure thrown)
        {
            failure = thrown;
            return false;
        }
    }
}
