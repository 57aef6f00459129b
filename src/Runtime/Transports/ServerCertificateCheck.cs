using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MessageContracts;

/// <summary>Decides on a server's certificate, and keeps why it was refused, which the framework's own exceptions do not tell.</summary>
public sealed class ServerCertificateCheck
{
    private readonly X509Certificate2Collection? authorities;

    internal ServerCertificateCheck(string? authorityFile)
    {
        if (authorityFile is null)
        {
            return;
        }

        authorities = [];
        authorities.ImportFromPemFile(authorityFile);
        if (authorities.Count == 0)
        {
            throw new CryptographicException($"{authorityFile} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).");
        }
    }

    /// <summary>Why the last certificate was refused; null where it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Decides; of the form that <see cref="RemoteCertificateValidationCallback"/> asks for.</summary>
    /// <param name="sender">The connection.</param>
    /// <param name="certificate">The server's certificate.</param>
    /// <param name="chain">Its chain as the system built it.</param>
    /// <param name="errors">What the system found.</param>
    /// <returns>Whether it is accepted.</returns>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = certificate is not X509Certificate2 given || chain is null
            ? "the server sent no certificate"
            : NameRefusal(given, errors, sender) ?? ChainRefusal(given, chain, errors);
        return Refusal is null;
    }

    private static string? NameRefusal(X509Certificate2 certificate, SslPolicyErrors errors, object sender) =>
        errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? $"the server's certificate is for {Names(certificate)}, not for {(sender is SslStream stream ? stream.TargetHostName : "the name asked for")}"
            : null;

    private string? ChainRefusal(X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors)
    {
        if (authorities is null)
        {
            return errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? Describe(certificate, chain) : null;
        }

        using X509Chain own = new();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return own.Build(certificate) ? null : Describe(certificate, own);
    }

    private static string Describe(X509Certificate2 certificate, X509Chain chain)
    {
        X509ChainStatusFlags status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        return status.HasFlag(X509ChainStatusFlags.NotTimeValid)
            ? $"the server's certificate is not valid at this time (it is from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd HH:mm} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC)"
            : $"the server's certificate is not from a trusted authority ({certificate.Issuer}: {status})";
    }

    private static string Names(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names
            ? string.Join(", ", names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString())))
            : certificate.Subject;
}
