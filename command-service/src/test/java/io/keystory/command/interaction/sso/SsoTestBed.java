package io.keystory.command.interaction.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.SamlPosts;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A service in which people sign in through their enterprises. */
final class SsoTestBed {

    static final String BACK = "http://localhost:3001/callback/c";

    private final TestCommandService service = TestCommandService.renewed();
    private final TestClient administrator = service.administrator();

    SsoTestBed() {
        settings("'singleSignOnEnabled': true");
    }

    /** A connector for the people of a domain. */
    String connector(String provider, String config, String domain) {
        Answer created = administrator.post("/api/sso-connectors",
                "{'providerName': '%s', 'connectorName': '%s', 'config': %s, 'domains': ['%s']}".formatted(
                        provider, Ids.next(), config, domain));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        return created.text("id");
    }

    TestClient administrator() {
        return administrator;
    }

    /** Calls in the name of a user to their own account. */
    TestClient account(String user, String... scopes) {
        return service.account(user, scopes);
    }

    void settings(String changes) {
        Answer changed = administrator.patch("/api/sign-in-exp", "{" + changes + "}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    String user(String fields) {
        return administrator.post("/api/users", "{'username': 'u%s'%s}".formatted(Ids.nextUser(), fields)).text("id");
    }

    UserView known(String user) {
        return accounts().find(new UserId(user)).orElseThrow();
    }

    UserView withAddress(String email) {
        return accounts().find(new Identifier(Identifier.Type.EMAIL, email)).orElseThrow();
    }

    UserAccounts accounts() {
        return bean(UserAccounts.class);
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    InteractionBrowser page(String event) {
        return InteractionBrowser.here(service, event);
    }

    static Answer depart(InteractionBrowser page, String connector) {
        return page.post("/verification/sso/%s/authorization-uri".formatted(connector),
                "{'state': '%s', 'redirectUri': '%s'}".formatted(Ids.next(), BACK));
    }

    static Answer verify(InteractionBrowser page, String connector, String verification, Map<String, Object> brought) {
        return page.post("/verification/sso/%s/verify".formatted(connector), JsonMapper.shared().writeValueAsString(
                Map.of("connectorData", brought, "verificationId", verification)));
    }

    static Answer identify(InteractionBrowser page, String verification) {
        return page.post("/identification", "{'verificationId': '%s'}".formatted(verification));
    }

    /** What a SAML provider posts. */
    static Answer post(SsoTestBed bed, String connector, Posted posted) {
        return SamlPosts.post(bed.service, "/api/authn/single-sign-on/saml/" + connector, posted);
    }
}
