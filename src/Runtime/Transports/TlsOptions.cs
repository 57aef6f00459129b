using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MessageContracts;

/// <summary>How a transport secures its connections. Files are read anew for every connection, so that rotated certificates need no restart.</summary>
public sealed record TlsOptions
{
    /// <summary>The name that the server's certificate must have; null for the host's.</summary>
    public string? ServerName { get; init; }

    /// <summary>A PEM file with the certificates of the authorities to trust; null for those of the system.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>A PEM file with the client's certificate; null for none.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>A PEM file with the key of the client's certificate; null where the certificate's file holds it too.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Reads the client's certificate.</summary>
    /// <returns>The certificate with its key; null for none. The caller disposes of it.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="CryptographicException">A file holds no certificate or key, or both do not belong together.</exception>
    public X509Certificate2? LoadCertificate()
    {
        try
        {
            return CertificateFile is null ? null : X509Certificate2.CreateFromPemFile(CertificateFile, KeyFile);
        }
        catch (CryptographicException e)
        {
            throw new CryptographicException(KeyFile is null
                ? $"{CertificateFile} does not hold both a certificate and its key in PEM form, without a passphrase; where the key has a file of its own, set KeyFile."
                : $"{CertificateFile} holds no certificate in PEM form, or {KeyFile} not its key, in PEM form and without a passphrase.", e);
        }
    }

    /// <summary>Makes what decides on the server's certificate: its chain must end at a trusted authority, and its name must be right.</summary>
    /// <returns>The callback.</returns>
    /// <exception cref="IOException"><see cref="AuthorityFile"/> cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException"><see cref="AuthorityFile"/> may not be read.</exception>
    /// <exception cref="CryptographicException"><see cref="AuthorityFile"/> holds no certificates.</exception>
    public ServerCertificateCheck CreateCheck() => new(AuthorityFile);
}
