using System.Security.Cryptography.X509Certificates;

namespace MessageContracts.Transports;

/// <summary>What can be said of a client's certificate where a broker refused it: TLS itself hardly tells.</summary>
internal static class ClientCertificate
{
    /// <summary>A sentence for a certificate whose time is over or has not come; null for any other.</summary>
    public static string? Untimely(X509Certificate2? certificate, TlsOptions? tls) =>
        certificate is null || (certificate.NotBefore <= DateTime.Now && DateTime.Now <= certificate.NotAfter)
            ? null
            : $"The client's certificate {tls?.CertificateFile} is not valid at this time (it is from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd HH:mm} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC): renew it.";
}
