namespace MessageContracts;

/// <summary>The broker knows the user not, or the password or certificate is wrong.</summary>
public sealed class CredentialsRefusedException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public CredentialsRefusedException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
