using System.Net;
using System.Net.Sockets;

namespace MessageContracts.Transports.Testing;

/// <summary>Ports on the loopback interface.</summary>
public static class Ports
{
    /// <summary>Ports that nobody listens on.</summary>
    public static int[] Free(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        try
        {
            return [.. listeners.Select(Start)];
        }
        finally
        {
            Array.ForEach(listeners, listener => listener.Dispose());
        }

        static int Start(TcpListener listener)
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }

    /// <summary>Waits until somebody listens.</summary>
    public static async Task WaitFor(int port, TimeSpan time, Func<string> describe)
    {
        Deadline deadline = Deadline.After(time);
        while (!await Answers(port))
        {
            if (deadline.IsOver)
            {
                throw new TimeoutException($"Nobody listens on port {port} after {time.TotalSeconds} s. {describe()}");
            }

            await Task.Delay(100);
        }
    }

    private static async Task<bool> Answers(int port)
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
