package io.keystory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the audit log says of what happened. */
class LogEntriesTest extends AuditedSignIn {

    @Test
    void a_sign_in_is_listed_newest_first_with_its_steps() {
        append(started(), new KindChosen(interaction, InteractionKind.SIGN_IN), refused(), identified());

        Answer answer = admin.get("/api/logs?applicationId=" + shop);

        assertThat(keys(answer)).containsExactly("Interaction.SignIn.Identifier.Submit",
                "Interaction.SignIn.Verification.Password.Submit", "Interaction.SignIn.Create", "Interaction.Create");
        assertThat(answer.header("Total-Number")).isEqualTo("4");
        assertThat(answer.json().get(3).at("/payload/params/client_id").asString()).isEqualTo(shop.value());
        assertThat(answer.json().get(0).at("/payload/userId").asString()).isEqualTo(ada.value());
        assertThat(answer.json().get(0).at("/payload/interaction/userId").asString()).isEqualTo(ada.value());
        assertThat(answer.json().get(0).at("/payload/interaction/interactionEvent").asString()).isEqualTo("SignIn");
        assertThat(answer.json().get(1).at("/payload/interaction/userId").isNull()).as("not known then").isTrue();
    }

    @Test
    void which_secret_an_application_showed_is_told_by_its_name() {
        append(new TokensIssued(new JournalId(Ids.next()), null, shop, null, null, "client_credentials",
                        List.of("AccessToken"), null, null, null, "Deployed in May"),
                new TokenExchanged(new JournalId(Ids.next()), ada, shop, new GrantId(Ids.next()), "urn:t", null, null,
                        null, null, null, "Deployed in June"),
                issued("refresh_token", ada));

        JsonNode entries = admin.get("/api/logs?applicationId=" + shop).json();

        assertThat(entries.get(0).get("payload").has("applicationSecret")).isFalse();
        assertThat(entries.get(1).at("/payload/applicationSecret").toString()).isEqualTo("{\"name\":\"Deployed in June\"}");
        assertThat(entries.get(2).at("/payload/applicationSecret/name").asString()).isEqualTo("Deployed in May");
    }

    @Test
    void what_another_provider_told_is_for_who_may_read_personal_data() {
        append(started(),
                new SocialRequested(interaction, "v", new ConnectorId("c1"), "github", "s", "https://a.example"),
                new SocialVerified(interaction, "v", new ConnectorId("c1"), "github",
                        new ExternalUser("7", null, null, "Ada", null, Map.of("shoe", 42)), List.of()));
        String path = "/api/logs?applicationId=" + shop;
        String raw = "/payload/interaction/verificationRecords/0/socialUserInfo/rawData/shoe";

        Answer auditor = service.withScope("read:audit").get(path);
        assertThat(auditor.json().get(0).at("/payload/interaction/verificationRecords/0/socialUserInfo/name").asString())
                .isEqualTo("Ada");
        assertThat(auditor.body()).doesNotContain("rawData", "shoe");
        String one = "/api/logs/" + auditor.json().get(0).get("id").asString();
        assertThat(service.withScope("read:audit").get(one).body()).contains("Ada").doesNotContain("rawData");
        assertThat(service.withScope("read:audit read:personal-data").get(path).json().get(0).at(raw).asInt()).isEqualTo(42);
        assertThat(admin.get(one).json().at(raw).asInt()).isEqualTo(42);
    }

    @Test
    void an_interaction_that_cannot_be_read_any_further_is_missed_by_the_entries_from_there_only() {
        InteractionId unreadable = new InteractionId(Ids.next());
        append(new InteractionStarted(unreadable, shop, started().request(), null, 4_000_000_000_000L),
                new KindChosen(unreadable, InteractionKind.REGISTER));
        long position = service.bean(EventLog.class).reader().head();
        append(started(), identified());
        jdbc().update("update log.event set version = version + 90 where position = ?", position);
        try {
            Answer answer = admin.get("/api/logs?applicationId=" + shop);
            assertThat(answer.json()).extracting(entry -> entry.get("payload").has("interaction"))
                    .containsExactly(true, true, false, true);
        } finally {
            jdbc().update("update log.event set version = version - 90 where position = ?", position);
        }
    }

    @Test
    void a_client_that_is_known_by_its_document_is_named_so() {
        ApplicationId client = new ApplicationId("https://client.example/" + Ids.next());
        append(new SignOnRequested(new JournalId("j"), client, "_1"));

        JsonNode payload = admin.get("/api/logs?applicationId=" + client).json().get(0).get("payload");

        assertThat(payload.get("key").asString()).isEqualTo("SamlApplication.AuthnRequest");
        assertThat(payload.get("cimdClientId").asString()).isEqualTo(client.value());
        assertThat(payload.has("applicationId")).isFalse();
        assertThat(payload.has("interaction")).isFalse();
    }

    @Test
    void what_was_refused_says_why_and_what_was_typed() {
        append(started(), new KindChosen(interaction, InteractionKind.SIGN_IN), refused());

        JsonNode payload = admin.get("/api/logs?applicationId=" + shop).json().get(0).get("payload");

        assertThat(payload.get("result").asString()).isEqualTo("Error");
        assertThat(payload.at("/error/code").asString()).isEqualTo("session.invalid_credentials");
        assertThat(payload.at("/error/message").asString()).isEqualTo("The account or the password is not right.");
        assertThat(payload.at("/payload/identifier/value").asString()).isEqualTo("ada");
        assertThat(payload.get("ip").asString()).isEqualTo("192.0.2.7");
        assertThat(payload.get("userAgent").asString()).isEqualTo("Test");
        assertThat(payload.at("/userAgentParsed/ua").asString()).isEqualTo("Test");
        assertThat(payload.get("interactionId").asString()).isEqualTo(interaction.value());
    }

    @Test
    void tokens_are_listed_with_what_was_issued() {
        append(issued("client_credentials", null), issued("refresh_token", ada));

        JsonNode payload = admin.get("/api/logs?userId=" + ada).json().get(0).get("payload");

        assertThat(payload.get("key").asString()).isEqualTo("ExchangeTokenBy.RefreshToken");
        assertThat(payload.get("result").asString()).isEqualTo("Success");
        assertThat(payload.get("tokenTypes").get(0).asString()).isEqualTo("AccessToken");
        assertThat(payload.at("/params/grant_type").asString()).isEqualTo("refresh_token");
        assertThat(payload.has("grantId")).isFalse();
    }

    @Test
    void what_a_saml_application_was_told_is_listed() {
        append(new AssertionIssued(new JournalId("j"), ada, shop, new GrantId(Ids.next()), new SessionId(Ids.next()),
                "response"));

        JsonNode payload = admin.get("/api/logs?applicationId=" + shop).json().get(0).get("payload");

        assertThat(payload.get("key").asString()).isEqualTo("SamlApplication.Callback");
        assertThat(payload.at("/params/responseId").asString()).isEqualTo("response");
    }
}
