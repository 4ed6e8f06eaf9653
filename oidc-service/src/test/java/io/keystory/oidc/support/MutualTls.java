package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.CertificateNamesChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.oidc.support.Calls.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A provider that a trusted front door tells of certificates, and clients that show them. */
public final class MutualTls {

    public static final String SUBJECT = "CN=client.example.com,O=Example,C=NL";

    /** Whose certificates count. */
    public static final TestCertificate AUTHORITY = TestCertificate.ofItself("CN=Authority,O=Example");

    private static final MutualTls INSTANCE = new MutualTls();

    private final TestProvider provider;
    private final Given given;
    private final String resource;

    private MutualTls() {
        provider = TestProvider.alone("--keystory.trusted-proxies=127.0.0.1,::1",
                "--keystory.client-certificates.header=Client-Cert",
                "--keystory.client-certificates.authorities=" + authorities(),
                "--keystory.client-certificates.endpoint=https://mtls.example.com/");
        given = new Given(provider);
        given.signingKey();
        resource = given.resource(60, "x").indicator();
    }

    /** The one that all tests share. */
    public static MutualTls running() {
        return INSTANCE;
    }

    public TestProvider provider() {
        return provider;
    }

    public Given given() {
        return given;
    }

    /** A machine that shows a certificate with the subject, or with one of the names. */
    public String machine(String subject, CertificateNames names) {
        String client = given.client(ApplicationType.MACHINE_TO_MACHINE);
        given.happened(new CertificateNamesChosen(new ApplicationId(client), names));
        return shows(client, new ClientCredentialRules(
                ClientAuthenticationMethod.TLS_CLIENT_AUTH, null, null, null, subject));
    }

    /** A machine that registered its own certificate. */
    public String machine(TestCertificate own) {
        return shows(given.client(ApplicationType.MACHINE_TO_MACHINE), registered(own));
    }

    public static ClientCredentialRules registered(TestCertificate own) {
        return new ClientCredentialRules(
                ClientAuthenticationMethod.SELF_SIGNED_TLS_CLIENT_AUTH, null, own.jwks(), null, null);
    }

    /** The client's tokens are bound to its certificate from now on. */
    public String bound(String client) {
        given.happened(new TokenBindingChosen(new ApplicationId(client), new TokenBindingRules(false, true)));
        return client;
    }

    /** The answer to a machine that asks for a token. */
    public Answer token(String client, TestCertificate shown) {
        return token(shown.header(), client);
    }

    public Answer token(List<String> headers, String client, String... more) {
        return provider.calls().form("/oidc/token", headers, Parts.of("grant_type", "client_credentials", "client_id",
                client, "resource", resource).with(more));
    }

    private String shows(String client, ClientCredentialRules rules) {
        given.happened(new ClientCredentialsChosen(new ApplicationId(client), rules));
        return client;
    }

    private static Path authorities() {
        try {
            return Files.writeString(Path.of("target", "authorities.pem"), AUTHORITY.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
