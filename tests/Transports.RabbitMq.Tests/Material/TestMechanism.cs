using System.Buffers.Binary;
using Utf8 = System.Text.Encoding;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Material;

/// <summary>A mechanism as a user would write it, who gives the broker an answer made of the login in the options.</summary>
internal sealed class TestMechanism(string name, Func<ConnectionConfig, Task<byte[]>> answer) : IAuthMechanismFactory, IAuthMechanism
{
    public string Name => name;

    /// <summary>AMQPLAIN: a table of user and password, without the length in front of it.</summary>
    public static TestMechanism AmqPlain(string password) =>
        new("AMQPLAIN", config => Task.FromResult<byte[]>([.. Field("LOGIN", config.UserName), .. Field("PASSWORD", password)]));

    public IAuthMechanism GetInstance() => this;

    public Task<byte[]> HandleChallengeAsync(byte[]? challenge, ConnectionConfig config, CancellationToken cancellationToken = default) => answer(config);

    private static byte[] Field(string name, string value)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, Utf8.UTF8.GetByteCount(value));
        return [(byte)name.Length, .. Utf8.UTF8.GetBytes(name), (byte)'S', .. length, .. Utf8.UTF8.GetBytes(value)];
    }
}
