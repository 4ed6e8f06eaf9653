package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.platform.Ids;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;

class SamlSsoTest {

    private static final String ENTITY = "https://idp.works.example";
    private static final String DOMAIN = "works.example";

    private static final TestSamlProvider PROVIDER = new TestSamlProvider(ENTITY);

    private static SsoTestBed bed;
    private static String connector;

    @BeforeAll
    static void start() {
        bed = new SsoTestBed();
        connector = bed.connector("SAML", PROVIDER.ssoConfig(), DOMAIN);
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @Test
    void who_is_unknown_registers_and_signs_in_from_then_on() {
        String email = Ids.next() + "@" + DOMAIN;
        InteractionBrowser page = bed.page("SignIn");
        String verification = arrive(page, "new-1", email);
        assertThat(identify(page, verification).refusal()).isEqualTo("404 user.sso_identity_not_exist");
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        assertThat(identify(page, verification).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(bed.withAddress(email).secrets().ssoIdentities())
                .extracting(SsoIdentity::issuer).containsExactly(ENTITY);

        InteractionBrowser again = bed.page("SignIn");
        assertThat(identify(again, arrive(again, "new-1", email)).status()).isEqualTo(204);
    }

    @Test
    void no_account_is_linked_by_an_address_of_another_domain() {
        String foreign = Ids.next() + "@other.example";
        bed.user(", 'primaryEmail': '%s'".formatted(foreign));
        InteractionBrowser page = bed.page("SignIn");
        assertThat(identify(page, arrive(page, "evil-1", foreign)).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
    }

    @Test
    void an_answer_counts_for_the_page_that_asked_with_the_receipt_of_the_browser_that_brought_it() {
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> brought = brought(post(PROVIDER.answer(begun.text("authorizationUri"), "r-1", "r@x.example")));
        String verification = begun.text("verificationId");

        assertThat(identify(page, verification).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(verify(page, connector, verification, Map.of("state", brought.get("state"))).refusal())
                .isEqualTo("400 connector.insufficient_request_parameters");
        assertThat(verify(page, connector, verification, Map.of("state", brought.get("state"), "code", "guessed")).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(verify(page, connector, verification, Map.of("state", "other", "code", brought.get("code"))).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(verify(bed.page("SignIn"), connector, verification, brought).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        InteractionBrowser mixed = bed.page("SignIn");
        Answer other = depart(mixed, connector);
        assertThat(verify(mixed, connector, other.text("verificationId"), brought).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(verify(page, connector, verification, brought).status()).isEqualTo(200);
    }

    @Test
    void an_answer_is_taken_once_and_only_where_somebody_waits_for_it() {
        String other = bed.connector("SAML", PROVIDER.ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Posted posted = PROVIDER.answer(depart(page, connector).text("authorizationUri"), "once", "o@x.example");
        String unasked = "400 session.connector_validation_session_not_found";

        assertThat(post(other, posted).refusal()).isEqualTo(unasked);
        assertThat(post(new Posted(posted.response(), null)).refusal()).isEqualTo(unasked);
        assertThat(post(new Posted(posted.response(), "a.b")).refusal()).isEqualTo(unasked);
        assertThat(post(posted).status()).isEqualTo(302);
        assertThat(post(posted).refusal()).isEqualTo(unasked);
        Answer second = depart(bed.page("SignIn"), connector);
        Posted replayed = PROVIDER.answer(second.text("authorizationUri"), "x", "x@x.example");
        assertThat(post(new Posted(posted.response(), replayed.relayState())).refusal())
                .isEqualTo("400 connector.invalid_response");
    }

    @Test
    void whoever_the_provider_does_not_sign_in_learns_so_on_the_page() {
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> brought = brought(post(PROVIDER.refusal(begun.text("authorizationUri"))));
        assertThat(brought).containsEntry("error", "AuthnFailed");
        assertThat(verify(page, connector, begun.text("verificationId"), brought).refusal())
                .isEqualTo("401 connector.authorization_failed");
    }

    @Test
    void receipts_go_to_our_own_pages_only() {
        assertThat(bed.page("SignIn").post("/verification/sso/%s/authorization-uri".formatted(connector),
                "{'state': 's', 'redirectUri': 'http://localhost:3001.evil.example/'}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("audience", response -> {
                    AudienceRestrictionType other = new AudienceRestrictionType();
                    other.addAudience(URI.create("https://other.example"));
                    assertion(response).getConditions().addCondition(other);
                }),
                lie("no audience", response -> assertion(response).setConditions(new ConditionsType())),
                lie("no conditions", response -> assertion(response).setConditions(null)),
                lie("recipient", response -> confirmation(response).setRecipient("https://other.example")),
                lie("request", response -> confirmation(response).setInResponseTo("_other")),
                lie("envelope's request", response -> response.setInResponseTo("_other")),
                lie("destination", response -> response.setDestination("https://other.example")),
                lie("issuer", response -> assertion(response).setIssuer(other())),
                lie("expired confirmation", response -> confirmation(response).setNotOnOrAfter(past())),
                lie("expired", response -> assertion(response).getConditions().setNotOnOrAfter(past())),
                lie("session", response -> assertion(response).getStatements().forEach(one -> {
                    if (one instanceof AuthnStatementType statement) {
                        statement.setSessionNotOnOrAfter(past());
                    }
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void what_is_not_for_us_as_an_answer_to_this_and_for_now_is_refused(String what, Consumer<ResponseType> lie) {
        Answer begun = depart(bed.page("SignIn"), connector);
        assertThat(post(PROVIDER.answer(begun.text("authorizationUri"), "l", "l@x.example", lie)).refusal())
                .isEqualTo("400 connector.invalid_response");
    }

    @Test
    void what_is_not_signed_as_a_whole_by_the_provider_is_refused() {
        Answer begun = depart(bed.page("SignIn"), connector);
        String address = begun.text("authorizationUri");
        Posted good = PROVIDER.answer(address, "victim", "v@x.example");
        Stream.of(
                new TestSamlProvider(ENTITY).answer(address, "victim", "v@x.example"),
                good.changed(xml -> xml.replaceAll("(?s)<dsig:Signature.*</dsig:Signature>", "")),
                good.changed(xml -> xml.replace(">victim<", ">other<")),
                good.changed(SamlSsoTest::wrapped),
                good.changed(xml -> xml.replaceAll("(?s)(<saml:Assertion.*</saml:Assertion>)", "$1$1")),
                good.changed(xml -> "<!DOCTYPE x [<!ENTITY e 'victim'>]>" + xml.replaceFirst("(?s)<\\?xml.*?\\?>", "")),
                good.changed(xml -> "<nothing/>"),
                new Posted("not base64 at all!", good.relayState()))
                .forEach(bad -> assertThat(post(bad).refusal()).isEqualTo("400 connector.invalid_response"));
        assertThat(post(good).status()).as("nothing was used up").isEqualTo(302);
    }

    /** A second assertion, which nobody has signed, in the place of the signed one. */
    private static String wrapped(String xml) {
        String signed = xml.replaceFirst("(?s).*(<saml:Assertion.*</saml:Assertion>).*", "$1");
        String evil = signed.replaceFirst("(?s)<dsig:Signature.*</dsig:Signature>", "").replace(">victim<", ">other<")
                .replaceFirst("ID=\"", "ID=\"evil");
        return xml.replace(signed, evil.replace("</saml:Assertion>",
                "<saml:Advice>" + signed + "</saml:Advice></saml:Assertion>"));
    }

    private static Arguments lie(String what, Consumer<ResponseType> lie) {
        return Arguments.of(what, lie);
    }

    private static AssertionType assertion(ResponseType response) {
        return response.getAssertions().getFirst().getAssertion();
    }

    private static SubjectConfirmationDataType confirmation(ResponseType response) {
        return assertion(response).getSubject().getConfirmation().getFirst().getSubjectConfirmationData();
    }

    private static NameIDType other() {
        NameIDType other = new NameIDType();
        other.setValue("https://other.example");
        return other;
    }

    private static XMLGregorianCalendar past() {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2026-01-01T00:00:00Z");
    }

    private static String arrive(InteractionBrowser page, String nameId, String email) {
        Answer begun = depart(page, connector);
        Answer verified = verify(page, connector, begun.text("verificationId"),
                brought(post(PROVIDER.answer(begun.text("authorizationUri"), nameId, email))));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    private static Answer post(Posted posted) {
        return post(connector, posted);
    }

    private static Answer post(String to, Posted posted) {
        return SsoTestBed.post(bed, to, posted);
    }

    private static Map<String, Object> brought(Answer redirected) {
        assertThat(redirected.status()).as(redirected.body()).isEqualTo(302);
        assertThat(redirected.header("Location")).startsWith(SsoTestBed.BACK + "?");
        Map<String, Object> brought = new HashMap<>();
        URLUtils.parseParameters(URI.create(redirected.header("Location")).getRawQuery())
                .forEach((name, values) -> brought.put(name, values.getFirst()));
        return brought;
    }
}
