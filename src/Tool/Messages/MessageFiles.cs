namespace MessageContracts.Tool.Messages;

/// <summary>Reads the messages of many files one after the other.</summary>
/// <param name="terminal">Its input is what '-' means.</param>
/// <param name="Lines">Whether each line is a message, whatever the first one looks like.</param>
/// <param name="MaxBytes">The most bytes that one message may have.</param>
internal sealed record MessageFiles(Terminal Terminal, bool Lines, int MaxBytes)
{
    public IEnumerable<MessageText> Read(IEnumerable<string> files) => files.SelectMany(Read);

    private IEnumerable<MessageText> Read(string file)
    {
        bool isInput = file == MessageArguments.StandardInput;
        string name = isInput ? "(standard input)" : Paths.Shown(file);
        using Stream stream = isInput ? Terminal.Input : Open(file, name);
        bool any = false;
        foreach (MessageText message in new MessageStream(name, stream, Lines, MaxBytes, mayWait: isInput).Read())
        {
            any = true;
            yield return message;
        }

        if (!any)
        {
            throw new ToolFailure($"{name} is empty; there is no message to judge.");
        }
    }

    private static FileStream Open(string file, string name)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolFailure($"There is no file {name}.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure($"{name} cannot be read: {problem.Message}");
        }
    }
}
