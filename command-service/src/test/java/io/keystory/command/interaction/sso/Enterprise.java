package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestProvider;
import io.keystory.platform.Ids;
import java.util.Map;

/** An enterprise with an OpenID Provider of its own, whose people have addresses at its domain. */
final class Enterprise implements AutoCloseable {

    private final TestProvider provider = new TestProvider();
    private final SsoTestBed bed;
    private final String domain;
    private final String connector;

    Enterprise(SsoTestBed bed, String domain) {
        this.bed = bed;
        this.domain = domain;
        this.connector = bed.connector("OIDC", provider.ssoConfig(), domain);
    }

    TestProvider provider() {
        return provider;
    }

    String connector() {
        return connector;
    }

    /** Single sign-on is on, second factors are not, and the connector is as it was made. */
    void asMade() {
        bed.settings("'singleSignOnEnabled': true, 'mfa': {'factors': [], 'policy': 'UserControlled'}");
        bed.administrator().patch("/api/sso-connectors/" + connector,
                "{'syncProfile': false, 'config': %s}".formatted(provider.ssoConfig()));
    }

    /** The connector is trusted in this, too. */
    void trusted(String with) {
        bed.administrator().patch("/api/sso-connectors/" + connector, "{'config': %s}".formatted(
                provider.ssoConfig().replace("}", ", '%s': true}".formatted(with))));
    }

    /** Somebody with these claims comes back, verified: the id of the verification. */
    String arrive(InteractionBrowser page, Map<String, Object> claims) {
        Answer begun = depart(page, connector);
        Answer verified = verify(page, connector, begun.text("verificationId"),
                provider.signIn(begun.text("authorizationUri"), claims));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    void signIn(Map<String, Object> claims) {
        InteractionBrowser page = bed.page("SignIn");
        assertThat(identify(page, arrive(page, claims)).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
    }

    /** A new address at its domain. */
    String address() {
        return Ids.next() + "@" + domain;
    }

    static Map<String, Object> person(String id, String email, boolean isVerified) {
        return Map.of("sub", id, "name", "Ada", "email", email, "email_verified", isVerified);
    }

    @Override
    public void close() {
        provider.close();
    }
}
