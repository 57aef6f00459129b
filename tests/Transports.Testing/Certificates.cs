using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MessageContracts.Transports.Testing;

/// <summary>An authority of the tests' own, and certificates from it, as PEM files.</summary>
public sealed class Certificates
{
    private readonly X509Certificate2 authority;
    private readonly string folder;

    public Certificates(string folder, string name = "ca")
    {
        Directory.CreateDirectory(folder);
        this.folder = folder;
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new($"CN=Test authority {name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(2));
        AuthorityFile = Path.Combine(folder, $"{name}.pem");
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
    }

    /// <summary>The authority's certificate.</summary>
    public string AuthorityFile { get; }

    /// <summary>Makes a certificate for a server on this machine.</summary>
    public (string Certificate, string Key) Server(string name = "localhost", DateTimeOffset? until = null)
    {
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        if (name == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        return Make($"server-{name}{(until is null ? "" : "-expired")}", name, names.Build(), until);
    }

    /// <summary>Makes a certificate for a client.</summary>
    public (string Certificate, string Key) Client(string name, DateTimeOffset? until = null) => Make($"client-{name}", name, null, until);

    private (string Certificate, string Key) Make(string file, string name, X509Extension? names, DateTimeOffset? until)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        using X509Certificate2 made = request.Create(authority, DateTimeOffset.UtcNow.AddYears(-1), until ?? DateTimeOffset.UtcNow.AddYears(1), RandomNumberGenerator.GetBytes(8));
        string certificate = Path.Combine(folder, $"{file}.pem");
        string keyFile = Path.Combine(folder, $"{file}.key");
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificate, keyFile);
    }
}
