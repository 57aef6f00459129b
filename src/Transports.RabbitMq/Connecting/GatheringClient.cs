using System.Net.Sockets;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>A socket for the client, which writes to it by a <see cref="GatheringStream"/>.</summary>
internal sealed class GatheringClient(Socket socket) : TcpClientAdapter(socket)
{
    public override NetworkStream GetStream() => new GatheringStream(Client);
}
