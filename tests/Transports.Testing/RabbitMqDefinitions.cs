using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MessageContracts.Transports.Testing;

/// <summary>The users and virtual hosts that the tests' broker has from the start.</summary>
public static class RabbitMqDefinitions
{
    /// <summary>May do everything in <c>/</c>.</summary>
    public const string User = "guest";

    public const string Password = "gu:est@/%";

    /// <summary>May publish to <c>amq.topic</c> with keys that start with <c>org.fedoraproject.</c>, and configure nothing.</summary>
    public const string LimitedUser = "limited";

    /// <summary>A key that both of them may publish with.</summary>
    public const string LimitedKey = "org.fedoraproject.test";

    /// <summary>A user known by the common name of a client certificate; may do the same.</summary>
    public const string CertificateUser = "koji.fedora";

    /// <summary>A virtual host that nobody may enter.</summary>
    public const string ClosedHost = "closed";

    public static string Json { get; } = JsonSerializer.Serialize(new
    {
        users = new[] { UserNamed(User, "administrator"), UserNamed(LimitedUser, ""), UserNamed(CertificateUser, "") },
        vhosts = new[] { new { name = "/" }, new { name = ClosedHost } },
        permissions = new[]
        {
            new { user = User, vhost = "/", configure = ".*", write = ".*", read = ".*" },
            new { user = LimitedUser, vhost = "/", configure = "", write = "^amq\\.topic$", read = ".*" },
            new { user = CertificateUser, vhost = "/", configure = "", write = "^amq\\.topic$", read = ".*" },
        },
        topic_permissions = new[]
        {
            new { user = LimitedUser, vhost = "/", exchange = "amq.topic", write = "^org\\.fedoraproject\\..*", read = ".*" },
            new { user = CertificateUser, vhost = "/", exchange = "amq.topic", write = "^org\\.fedoraproject\\..*", read = ".*" },
        },
    });

    private static object UserNamed(string name, string tags)
    {
        byte[] salt = [1, 2, 3, 4];
        byte[] hash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Password)]);
        return new { name, password_hash = Convert.ToBase64String([.. salt, .. hash]), hashing_algorithm = "rabbit_password_hashing_sha256", tags };
    }
}
