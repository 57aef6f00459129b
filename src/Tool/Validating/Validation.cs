using System.Collections.Concurrent;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Reports;

namespace MessageContracts.Tool.Validating;

/// <summary>A run over many messages.</summary>
internal sealed class Validation(SchemaChoice choice, MessageFiles files, ReportWriter writer, Terminal terminal)
{
    // So many are judged sooner than the way for many is compiled.
    private const int Few = 16;

    private int messages;
    private int invalid;
    private int mistakes;

    /// <summary>Judges all messages, and tells of each as soon as it is judged.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
        {
            throw new ToolFailure("There is no message to judge; give files, folders, globs, or '-' for standard input.");
        }

        SchemaPlaces places = new(choice.Store);
        MessageJudge judge = new(choice.Store.SoundScope(choice.Path), places, files.MaxBytes);
        using IEnumerator<MessageText> found = files.Read(MessageArguments.Expand(arguments)).GetEnumerator();
        MessageBatches batches = new(found);

        // Few messages are judged sooner than threads are started.
        if (batches.Next() is { } first)
        {
            Tell(first.Count > Few ? judge.JudgeMany(first) : first.Select(judge.Judge));
            if (batches.Next() is { } second)
            {
                JudgeMany(second, batches, new JudgePool(choice, judge, places, files.MaxBytes));
            }
        }

        writer.Finish(Summary());
        return invalid == 0 ? ExitCode.Valid : ExitCode.Invalid;
    }

    /// <summary>Judges on all processors what another thread reads, and tells it in the order of the messages.</summary>
    private void JudgeMany(IReadOnlyList<MessageText> next, MessageBatches batches, JudgePool pool)
    {
        using CancellationTokenSource stop = new();
        using BlockingCollection<Task<IReadOnlyList<Report>[]>> judged = new(2 * Environment.ProcessorCount);
        Task reading = Task.Run(() =>
        {
            try
            {
                for (IReadOnlyList<MessageText>? batch = next; batch is not null; batch = batches.Next())
                {
                    IReadOnlyList<MessageText> taken = batch;
                    judged.Add(Task.Run(() => pool.Judge(taken)), stop.Token);
                }
            }
            finally
            {
                judged.CompleteAdding();
            }
        });
        try
        {
            foreach (Task<IReadOnlyList<Report>[]> batch in judged.GetConsumingEnumerable())
            {
                Tell(batch.GetAwaiter().GetResult());
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }

    private void Tell(IEnumerable<IReadOnlyList<Report>> judged)
    {
        foreach (IReadOnlyList<Report> reports in judged)
        {
            Tell(reports);
        }

        // The next message may be long in coming.
        terminal.Output.Flush();
    }

    private void Tell(IReadOnlyList<Report> reports)
    {
        messages++;
        if (reports.Count == 0)
        {
            return;
        }

        invalid++;
        mistakes += reports.Count;
        foreach (Report report in reports)
        {
            writer.Write(report);
        }
    }

    private string Summary() => (messages, invalid) switch
    {
        (1, 0) => "The message is valid.",
        (1, _) => $"The message is invalid ({Count(mistakes, "mistake")}).",
        (_, 0) => $"All {messages} messages are valid.",
        _ => $"{invalid} of {messages} messages {(invalid == 1 ? "is" : "are")} invalid ({Count(mistakes, "mistake")}).",
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
