using System.Buffers;
using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>Sends what is in the outbox, over one connection after the other.</summary>
internal sealed class SendLink(Outbox outbox, StompOptions options) : ILinkUser, IFrameSource
{
    /// <summary>How long to wait, after an ERROR, for the receipts of what was sent beside the refused message.</summary>
    private static readonly TimeSpan LastReceipts = TimeSpan.FromSeconds(2);

    private volatile FrameSender? sender;

    /// <summary>Says that the outbox has something to send.</summary>
    public void Wake() => sender?.Wake();

    public (BrokerFault Fault, bool WasOfUse) Use(StompConnection connection)
    {
        FrameSender own = new(connection, this);
        sender = own;
        outbox.Open();
        own.Start();
        Answers answers = new(outbox, own);
        BrokerFault fault;
        try
        {
            fault = ReadAnswers(connection, answers);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or FrameException)
        {
            fault = ConnectFaults.OfLoss(e, connection);
        }

        own.Stop();
        fault = own.Fault ?? fault;
        outbox.End(fault, answers.Unclear);
        return (fault, answers.WereOfUse);
    }

    public bool Failed(BrokerFault fault)
    {
        outbox.Fail(fault);
        return true;
    }

    /// <summary>Writes the next message as a SEND frame.</summary>
    public bool TryWriteNext(IBufferWriter<byte> output)
    {
        if (!outbox.TryTake(out PendingSend send, out long receipt))
        {
            return false;
        }

        output.Write("SEND\nreceipt:"u8);
        Span<byte> number = stackalloc byte[20];
        receipt.TryFormat(number, out int length, default, CultureInfo.InvariantCulture);
        output.Write(number[..length]);
        output.Write("\n"u8);
        output.Write(send.HeaderLines);
        output.Write("\n"u8);
        output.Write(send.Body);
        output.Write("\0"u8);
        return true;
    }

    public BrokerFault? Watch() => outbox.Silence > options.ReceiptTimeout
        ? new(BrokerFaultKind.Timeout, $"The broker lives, but gave no receipt for {options.ReceiptTimeout.TotalSeconds:0.###} s.")
        : null;

    private BrokerFault ReadAnswers(StompConnection connection, Answers answers)
    {
        while (true)
        {
            ErrorFrame? error = answers.Take(connection.Read());
            if (answers.Unclear is not null)
            {
                return Ended(connection, error!);
            }

            if (error is not null)
            {
                // The broker said which message it means, so the others are not suspect. Their receipts may still come, on this connection only.
                outbox.Pause();
                connection.Patience = LastReceipts;
            }

            if (answers.Refusal is { } refusal && outbox.Count.Sent == 0)
            {
                return Ended(connection, refusal);
            }
        }
    }

    private static BrokerFault Ended(StompConnection connection, ErrorFrame error) =>
        new(BrokerFaultKind.Unreachable, $"{connection.Address} ended the connection: {error}.");

    /// <summary>What the broker answered on one connection.</summary>
    private sealed class Answers(Outbox outbox, FrameSender sender)
    {
        public bool WereOfUse { get; private set; }

        /// <summary>An ERROR about a message that it named.</summary>
        public ErrorFrame? Refusal { get; private set; }

        /// <summary>An ERROR that names no message.</summary>
        public ErrorFrame? Unclear { get; private set; }

        /// <summary>Takes an answer.</summary>
        /// <returns>The error, where it is one.</returns>
        public ErrorFrame? Take(StompFrame frame)
        {
            switch (frame.Command)
            {
                case StompCommands.Receipt:
                    if (outbox.Confirm(Number(frame.Headers["receipt-id"])))
                    {
                        sender.Wake();
                    }

                    WereOfUse = true;
                    return null;
                case StompCommands.Error:
                    ErrorFrame error = new(frame);
                    bool clear = error.ReceiptId is not null && outbox.Refuse(Number(error.ReceiptId), error);
                    WereOfUse |= clear;
                    (Refusal, Unclear) = clear ? (error, Unclear) : (Refusal, error);
                    return error;
                default:
                    throw new FrameException($"It sent {frame.Command}, which nobody asked for.");
            }
        }

        /// <summary>The number of a receipt; 0, which no message has, where it is none of ours.</summary>
        private static long Number(string? receipt) =>
            long.TryParse(receipt, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
