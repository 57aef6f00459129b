using System.Net.Sockets;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>A socket for the client, which writes to it by a <see cref="GatheringStream"/>.</summary>
internal sealed class GatheringClient(Socket socket) : TcpClientAdapter(socket)
{
    /// <summary>What the client writes to, once it is connected.</summary>
    public GatheringStream? Stream { get; private set; }

    public override NetworkStream GetStream() => Stream ??= new GatheringStream(Client);
}
