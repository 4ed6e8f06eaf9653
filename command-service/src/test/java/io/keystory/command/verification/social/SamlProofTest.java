package io.keystory.command.verification.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.SamlPosts;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.platform.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SamlProofTest {

    private static final String BACK = "http://localhost:3001/account/callback/social/c";
    private static final String UNASKED = "400 session.connector_validation_session_not_found";
    private static final TestSamlProvider PROVIDER = new TestSamlProvider("https://idp.saml.example");

    private static TestCommandService service;
    private static TestClient administrator;
    private static String connector;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
        connector = administrator.post("/api/connectors", PROVIDER.connector("works", "")).text("id");
        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'social': 'Edit'}}");
    }

    @Test
    void a_user_proves_who_they_are_there_by_what_the_provider_posted_and_the_receipt_of_it() {
        TestClient self = self();
        Answer begun = begin(self, connector);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        Posted posted = PROVIDER.answer(begun.text("authorizationUri"), "p-1", "p@x.example");
        Map<String, Object> brought = SamlPosts.brought(post(connector, posted), BACK);

        assertThat(post(connector, posted).refusal()).isEqualTo(UNASKED);
        assertThat(verify(self, begun, Map.of("state", brought.get("state"), "code", "guessed")).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(verify(self(), begun, brought).refusal()).isEqualTo("400 verification_record.not_found");
        assertThat(verify(self, begun, brought).status()).isEqualTo(200);
    }

    @Test
    void an_answer_to_another_question_or_at_another_connector_is_none() {
        String other = administrator.post("/api/connectors", PROVIDER.connector("other", "")).text("id");
        Posted posted = PROVIDER.answer(begin(self(), connector).text("authorizationUri"), "p-2", "p@x.example");
        Posted second = PROVIDER.answer(begin(self(), connector).text("authorizationUri"), "p-2", "p@x.example");

        assertThat(post(other, posted).refusal()).isEqualTo(UNASKED);
        assertThat(post(connector, new Posted(posted.response(), second.relayState())).refusal())
                .isEqualTo("400 connector.invalid_response");
        assertThat(post(connector, new Posted(posted.response(), "account:")).refusal()).isEqualTo(UNASKED);
    }

    @Test
    void receipts_go_to_our_own_pages_only() {
        assertThat(self().post("/api/verifications/social",
                "{'connectorId': '%s', 'state': 's', 'redirectUri': 'https://x.example/back'}".formatted(connector)).refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    private static TestClient self() {
        String user = administrator.post("/api/users", "{'username': 'u%s'}".formatted(Ids.nextUser())).text("id");
        return service.account(user, "openid", "identities");
    }

    private static Answer begin(TestClient self, String at) {
        return self.post("/api/verifications/social",
                "{'connectorId': '%s', 'state': '%s', 'redirectUri': '%s'}".formatted(at, Ids.next(), BACK));
    }

    private static Answer verify(TestClient self, Answer begun, Map<String, Object> brought) {
        return self.post("/api/verifications/social/verify", JsonMapper.shared().writeValueAsString(Map.of(
                "verificationRecordId", begun.text("verificationRecordId"), "connectorData", brought)));
    }

    private static Answer post(String to, Posted posted) {
        return SamlPosts.post(service, "/api/authn/saml/" + to, posted);
    }
}
