using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace MessageContracts.Transports.Testing;

/// <summary>Writes the settings of the tests' ActiveMQ.</summary>
internal static class ActiveMqSettings
{
    private const string StorePassword = "store-password";

    public static async Task Write(string folder, int[] ports, Certificates certificates)
    {
        string conf = Path.Combine(folder, "conf");
        await WriteStores(conf, certificates);
        await File.WriteAllTextAsync(Path.Combine(conf, "activemq.xml"), Broker(folder, ports));
        await File.WriteAllTextAsync(Path.Combine(conf, "users.properties"), $"{ActiveMqServer.User}={ActiveMqServer.Password}\n");
        await File.WriteAllTextAsync(Path.Combine(conf, "groups.properties"), $"users={ActiveMqServer.User}\n");
        await File.WriteAllTextAsync(Path.Combine(conf, "names.properties"), $"{ActiveMqServer.CertificateUser}=CN={ActiveMqServer.CertificateUser}\n");
        await File.WriteAllTextAsync(Path.Combine(conf, "name-groups.properties"), $"users={ActiveMqServer.CertificateUser}\n");
        await File.WriteAllTextAsync(Path.Combine(conf, "login.config"), """
            passwords {
                org.apache.activemq.jaas.PropertiesLoginModule required
                    org.apache.activemq.jaas.properties.user="users.properties"
                    org.apache.activemq.jaas.properties.group="groups.properties";
            };
            certificates {
                org.apache.activemq.jaas.TextFileCertificateLoginModule required
                    org.apache.activemq.jaas.textfiledn.user="names.properties"
                    org.apache.activemq.jaas.textfiledn.group="name-groups.properties";
            };
            """);
        await File.WriteAllTextAsync(Path.Combine(conf, "log4j.properties"), """
            log4j.rootLogger=WARN, console
            log4j.appender.console=org.apache.log4j.ConsoleAppender
            log4j.appender.console.layout=org.apache.log4j.PatternLayout
            log4j.appender.console.layout.ConversionPattern=%d %p %c{1} %m%n
            """);
    }

    private static string Broker(string folder, int[] ports)
    {
        string limit = $"wireFormat.maxFrameSize={ActiveMqServer.MaxFrameBytes}";
        return $"""
            <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                                       http://activemq.apache.org/schema/core http://activemq.apache.org/schema/core/activemq-core.xsd">
              <broker xmlns="http://activemq.apache.org/schema/core" brokerName="tests" dataDirectory="{folder}/data" useJmx="false">
                <persistenceAdapter><kahaDB directory="{folder}/data/kahadb"/></persistenceAdapter>
                <plugins>
                  <jaasDualAuthenticationPlugin configuration="passwords" sslConfiguration="certificates"/>
                  <authorizationPlugin><map><authorizationMap><authorizationEntries>
                    <authorizationEntry queue="Consumer.>" read="users" write="users" admin="users"/>
                    <authorizationEntry topic="VirtualTopic.eng.>" read="users" write="users" admin="users"/>
                    <authorizationEntry topic="ActiveMQ.Advisory.>" read="users" write="users" admin="users"/>
                  </authorizationEntries></authorizationMap></map></authorizationPlugin>
                </plugins>
                <sslContext>
                  <sslContext keyStore="file:{folder}/conf/key.p12" keyStoreType="PKCS12" keyStorePassword="{StorePassword}"
                              trustStore="file:{folder}/conf/trust.p12" trustStoreType="PKCS12" trustStorePassword="{StorePassword}"/>
                </sslContext>
                <transportConnectors>
                  <transportConnector name="plain" uri="stomp://127.0.0.1:{ports[0]}?{limit}"/>
                  <transportConnector name="tls" uri="stomp+ssl://127.0.0.1:{ports[1]}?{limit}"/>
                  <transportConnector name="certificate" uri="stomp+ssl://127.0.0.1:{ports[2]}?needClientAuth=true&amp;{limit}"/>
                </transportConnectors>
              </broker>
            </beans>
            """;
    }

    /// <summary>Java reads keys and trusted certificates from stores of its own kind.</summary>
    private static async Task WriteStores(string conf, Certificates certificates)
    {
        (string certificate, string key) = certificates.Server();
        using X509Certificate2 server = X509Certificate2.CreateFromPemFile(certificate, key);
        await File.WriteAllBytesAsync(Path.Combine(conf, "key.p12"), server.Export(X509ContentType.Pkcs12, StorePassword));
        using Process keytool = Process.Start("/bin/sh", ["-c", "exec keytool \"$@\" 2>/dev/null", "keytool", "-importcert", "-noprompt", "-alias", "authority", "-file", certificates.AuthorityFile, "-keystore", Path.Combine(conf, "trust.p12"), "-storetype", "PKCS12", "-storepass", StorePassword]);
        await keytool.WaitForExitAsync();
        if (keytool.ExitCode != 0)
        {
            throw new InvalidOperationException("keytool could not make the store of trusted certificates.");
        }
    }
}
