using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MessageContracts.Transports.Testing;

/// <summary>
/// A program that ends with us, whatever happens: a shell starts it, tells its process id, and kills it when our end of the shell's input is closed – which
/// the system does even where the test run is killed.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const string Guard = "exec 2>/dev/null; \"$@\" >\"$OUTPUT\" 2>&1 </dev/null & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null; wait";
    private readonly Process shell;

    private ChildProcess(Process shell, int id, string output)
    {
        this.shell = shell;
        Id = id;
        Output = output;
    }

    /// <summary>The program's own process id.</summary>
    public int Id { get; }

    /// <summary>The file with what it wrote.</summary>
    public string Output { get; }

    public bool IsRunning => Directory.Exists($"/proc/{Id}") && !File.ReadAllText($"/proc/{Id}/stat").Contains(") Z ", StringComparison.Ordinal);

    public static async Task<ChildProcess> Start(string output, IEnumerable<KeyValuePair<string, string>> environment, params string[] command)
    {
        ProcessStartInfo start = new("/bin/bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])["-c", Guard, "guard", .. command])
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["OUTPUT"] = output;
        Process shell = Process.Start(start)!;
        string id = await shell.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{command[0]} did not start.");
        return new ChildProcess(shell, int.Parse(id, CultureInfo.InvariantCulture), output);
    }

    /// <summary>Sends a signal.</summary>
    public void Signal(UnixSignal signal)
    {
        if (IsRunning)
        {
            _ = Kill(Id, (int)signal);
        }
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task WaitForExit(TimeSpan time)
    {
        Deadline deadline = Deadline.After(time);
        while (IsRunning)
        {
            if (deadline.IsOver)
            {
                throw new TimeoutException($"Process {Id} still runs after {time.TotalSeconds} s.");
            }

            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
