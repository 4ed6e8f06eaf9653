package io.keystory.command.interaction.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.SamlPosts;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.platform.Ids;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A service in which people sign in at a social provider that speaks SAML, by two connectors. */
final class SamlSocialBed {

    static final String ENTITY = "https://idp.saml.example";
    static final String BACK = "http://localhost:3001/callback/c";
    static final TestSamlProvider PROVIDER = new TestSamlProvider(ENTITY);

    private final TestCommandService service = TestCommandService.renewed();
    private final TestClient administrator = service.administrator();
    private final String connector = administrator.post("/api/connectors", PROVIDER.connector("works",
            ", 'nameIDFormat': 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'")).text("id");
    private final String trusting = administrator.post("/api/connectors", PROVIDER.connector("trusted",
            ", 'entityID': 'urn:us', 'trustUnverifiedEmail': true")).text("id");

    SamlSocialBed() {
        Answer offered = administrator.patch(
                "/api/sign-in-exp", "{'socialSignInConnectorTargets': ['works', 'trusted']}");
        assertThat(offered.status()).as(offered.body()).isEqualTo(200);
    }

    /** One that does not trust addresses, and asks for a kind of name. */
    String connector() {
        return connector;
    }

    /** One that trusts addresses, and is called otherwise. */
    String trusting() {
        return trusting;
    }

    TestClient administrator() {
        return administrator;
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return service.bean(name, type);
    }

    InteractionBrowser page() {
        return InteractionBrowser.here(service, "SignIn");
    }

    Answer depart(InteractionBrowser page, String to) {
        return page.post("/verification/social/%s/authorization-uri".formatted(to),
                "{'state': '%s', 'redirectUri': '%s'}".formatted(Ids.next(), BACK));
    }

    String arrive(InteractionBrowser page, String by, String nameId, String email) {
        Answer begun = depart(page, by);
        Answer verified = verify(page, by, begun.text("verificationId"),
                brought(post(by, PROVIDER.answer(begun.text("authorizationUri"), nameId, email))));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    Answer verify(InteractionBrowser page, String by, String verification, Map<String, Object> brought) {
        return page.post("/verification/social/%s/verify".formatted(by), JsonMapper.shared().writeValueAsString(
                Map.of("connectorData", brought, "verificationId", verification)));
    }

    Answer identify(InteractionBrowser page, String verification) {
        return page.post("/identification", "{'verificationId': '%s'}".formatted(verification));
    }

    Answer post(Posted posted) {
        return post(connector, posted);
    }

    Answer post(String to, Posted posted) {
        return SamlPosts.post(service, "/api/authn/saml/" + to, posted);
    }

    Map<String, Object> brought(Answer redirected) {
        return SamlPosts.brought(redirected, BACK);
    }

    /** What the page that asked last recognizes the answer by. */
    String state(InteractionBrowser page) {
        return page.story().stream().filter(SocialRequested.class::isInstance).map(SocialRequested.class::cast)
                .map(SocialRequested::state).reduce((first, last) -> last).orElseThrow();
    }

    /** What the provider posts, to another of our addresses. */
    Answer postTo(String path, Posted posted) {
        return SamlPosts.post(service, path, posted);
    }
}
