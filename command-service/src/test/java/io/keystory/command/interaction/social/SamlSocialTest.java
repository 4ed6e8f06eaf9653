package io.keystory.command.interaction.social;

import static io.keystory.command.interaction.social.SamlSocialBed.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.SamlPosts;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.SocialVerification.SocialRefused;
import io.keystory.platform.Ids;
import io.keystory.platform.Sweep;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class SamlSocialTest {

    private static final String PROGRAM = "https://program.example/back";

    private static SamlSocialBed bed;

    @BeforeAll
    static void start() {
        bed = new SamlSocialBed();
    }

    @Test
    void who_is_unknown_registers_and_signs_in_from_then_on() {
        String stranger = Ids.next();
        InteractionBrowser page = bed.page();
        String verification = bed.arrive(page, bed.connector(), stranger, "n@x.example");
        assertThat(bed.identify(page, verification).refusal()).isEqualTo("404 user.identity_not_exist");
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        page.post("/profile", "{'type': 'username', 'value': 'u%s'}".formatted(Ids.nextUser()));
        assertThat(bed.identify(page, verification).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);

        InteractionBrowser again = bed.page();
        assertThat(bed.identify(again, bed.arrive(again, bed.connector(), stranger, "n@x.example")).status()).isEqualTo(204);
        assertThat(bed.bean(UserAccounts.class).findByIdentity("works", stranger).orElseThrow().primaryEmail()).isNull();
    }

    @Test
    void an_address_relates_somebody_only_where_the_connector_trusts_the_provider_with_that() {
        String email = Ids.next() + "@x.example";
        bed.administrator().post("/api/users", "{'username': 'u%s', 'primaryEmail': '%s'}".formatted(Ids.nextUser(), email));
        InteractionBrowser page = bed.page();
        Answer untrusted = bed.identify(page, bed.arrive(page, bed.connector(), "t-1", email));
        Answer trusted = bed.identify(page, bed.arrive(page, bed.trusting(), "t-1", email));
        assertThat(untrusted.json().at("/data/relatedUser").isMissingNode()).isTrue();
        assertThat(trusted.json().at("/data/relatedUser/type").asString()).isEqualTo("email");
    }

    @Test
    void a_request_says_who_asks_where_the_answer_goes_and_what_kind_of_name_is_wanted() {
        Element request = TestSamlProvider.request(bed.depart(bed.page(), bed.connector()).text("authorizationUri"));
        assertThat(request.getAttribute("AssertionConsumerServiceURL"))
                .isEqualTo("http://localhost:3001/api/authn/saml/" + bed.connector());
        assertThat(request.getElementsByTagName("samlp:NameIDPolicy").getLength()).isEqualTo(1);
        assertThat(request.getTextContent().strip()).isEqualTo("http://localhost:3001/saml/" + bed.connector());
        Element other = TestSamlProvider.request(bed.depart(bed.page(), bed.trusting()).text("authorizationUri"));
        assertThat(other.getTextContent().strip()).isEqualTo("urn:us");
        assertThat(other.getElementsByTagName("samlp:NameIDPolicy").getLength()).isZero();
    }

    @Test
    void a_program_of_an_administrator_links_whoever_came_back_to_it_once() {
        String address = "/api/connectors/%s/authorization-uri".formatted(bed.connector());
        String asked = "{'state': '%s', 'redirectUri': '%s'}".formatted(Ids.next(), PROGRAM);
        Answer begun = bed.administrator().post(address, asked);
        Map<String, Object> brought = new HashMap<>(SamlPosts.brought(
                bed.post(PROVIDER.answer(begun.text("redirectTo"), "m-1", "m@x.example")), PROGRAM));
        brought.put("redirectUri", PROGRAM);

        assertThat(linked(with(brought, "code", "another")).refusal()).isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(linked(with(brought, "state", "another")).refusal()).startsWith("401");
        assertThat(linked(with(brought, "state", null)).refusal()).isEqualTo("400 session.insufficient_info");
        Answer linked = linked(brought);
        assertThat(linked.json().at("/works/userId").asString()).as(linked.body()).isEqualTo("m-1");

        assertThat(linked(brought).refusal()).isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(bed.administrator().post(address, asked).refusal())
                .isEqualTo("400 connector.invalid_request_parameters");
    }

    @Test
    void who_came_back_to_a_program_that_never_asks_is_forgotten_after_ten_minutes() {
        Answer begun = bed.administrator().post("/api/connectors/%s/authorization-uri".formatted(bed.connector()),
                "{'state': '%s', 'redirectUri': '%s'}".formatted(Ids.next(), PROGRAM));
        bed.post(PROVIDER.answer(begun.text("redirectTo"), "m-2", "m@x.example"));
        Sweep sweep = bed.bean("abandonedPersonSweep", Sweep.class);

        sweep.now();
        assertThat(age("9 minutes")).isEqualTo(1);
        sweep.now();
        assertThat(age("601 seconds")).isEqualTo(1);
        sweep.now();
        assertThat(age("601 seconds")).isZero();
    }

    /** Has who waits for a program come back that long ago, and answers how many there are. */
    private static int age(String interval) {
        return bed.bean(JdbcClient.class).sql("update vault.entry set created_at = now() - interval '" + interval
                + "' where starts_with(owner, 'managed-sign-in:')").update();
    }

    private static Answer linked(Map<String, Object> brought) {
        String user = bed.administrator().post("/api/users", "{}").text("id");
        return bed.administrator().send("POST", "/api/users/%s/identities".formatted(user), JsonMapper.shared()
                .writeValueAsString(Map.of("connectorId", bed.connector(), "connectorData", brought)));
    }

    private static Map<String, Object> with(Map<String, Object> brought, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(brought);
        changed.put(name, value);
        return changed;
    }

    @Test
    void whoever_the_provider_does_not_sign_in_learns_so_on_the_page() {
        InteractionBrowser page = bed.page();
        Answer begun = bed.depart(page, bed.connector());
        Map<String, Object> brought = bed.brought(bed.post(PROVIDER.refusal(begun.text("authorizationUri"))));
        assertThat(brought).containsEntry("error", "AuthnFailed");
        assertThat(bed.verify(page, bed.connector(), begun.text("verificationId"), brought).refusal())
                .isEqualTo("401 connector.authorization_failed");
        assertThat(page.story()).filteredOn(SocialRefused.class::isInstance).hasSize(2);
    }

    @Test
    void receipts_go_to_our_own_pages_only() {
        assertThat(bed.page().post("/verification/social/%s/authorization-uri".formatted(bed.connector()),
                "{'state': 's', 'redirectUri': 'http://localhost:3001.evil.example/'}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }
}
