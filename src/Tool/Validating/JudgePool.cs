using System.Collections.Concurrent;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Validating;

/// <summary>Judges for several threads: what a judge remembers of its schema is for one thread at a time.</summary>
internal sealed class JudgePool(SchemaChoice choice, MessageJudge first, SchemaPlaces places, int maxBytes)
{
    private readonly ConcurrentBag<MessageJudge> idle = [first];
    private readonly Lock making = new();

    public IReadOnlyList<Report>[] Judge(IReadOnlyList<MessageText> batch)
    {
        MessageJudge judge = idle.TryTake(out MessageJudge? free) ? free : Make();
        IReadOnlyList<Report>[] reports = judge.JudgeMany(batch);
        idle.Add(judge);
        return reports;
    }

    private MessageJudge Make()
    {
        lock (making)
        {
            return new MessageJudge(choice.Store.Scope(choice.Path), places, maxBytes);
        }
    }
}
