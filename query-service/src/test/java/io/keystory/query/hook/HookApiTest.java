package io.keystory.query.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.events.hook.HookDeliveryId;
import io.keystory.events.hook.HookEvent.HookCreated;
import io.keystory.events.hook.HookEvent.HookDeleted;
import io.keystory.events.hook.HookEvent.HookTarget;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserIdentified;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.read.LogReader;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HookApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final HookId id = new HookId(Ids.next());
    private final String key = Ids.next();
    private final String path = "/api/hooks/" + id;
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");

    @Test
    void a_hook_is_shown_with_what_the_vault_keeps_of_it() {
        create();

        JsonNode hook = admin.get(path).json();

        assertThat(hook.get("events").toString()).isEqualTo("[\"User.Created\"]");
        assertThat(hook.get("signingKey").asString()).isEqualTo("whsec_secret");
        assertThat(hook.get("config").toString()).isEqualTo("{\"url\":\"https://example.org\",\"retries\":2}");
        assertThat(hook.get("enabled").asBoolean()).isTrue();
        assertThat(admin.get("/api/hooks").json()).contains(hook);
        assertThat(admin.get("/api/hooks?page=1&page_size=1").json()).hasSize(1);
        assertThat(admin.get("/api/hooks/none").status()).isEqualTo(404);
    }

    @Test
    void its_tag_begins_with_its_version_and_a_list_has_a_weak_one_that_stands_for_none() {
        long created = create();

        assertThat(admin.get(path).header("ETag")).startsWith("\"" + created + "-");
        assertThat(admin.get(path + "?includeExecutionStats=true").header("ETag")).startsWith("\"" + created + "-")
                .isNotEqualTo(admin.get(path).header("ETag"));
        String ofTheList = admin.get("/api/hooks").header("ETag");
        assertThat(ofTheList).startsWith("W/");
        assertThat(admin.get("/api/hooks", "If-None-Match", ofTheList).status()).isEqualTo(304);
    }

    @Test
    void the_past_tells_of_it_without_what_is_secret() {
        long created = create();
        service.events().append(new HookDeleted(id));
        service.catchUp();

        assertThat(admin.get(path).status()).isEqualTo(404);
        JsonNode then = admin.get(path + "?asOf=" + created).json();
        assertThat(then.get("name").asString()).isEqualTo("n");
        assertThat(then.get("signingKey").asString()).isEmpty();
        assertThat(admin.get(path + "?asOf=" + (created - 1)).code()).isEqualTo("entity.not_found");
    }

    @Test
    void what_it_was_told_is_made_again_from_the_log() {
        create();
        long position = service.events().append(user);
        deliver(position);

        Answer answer = admin.get(path + "/recent-logs");

        assertThat(answer.header("Total-Number")).isEqualTo("2");
        JsonNode delivered = answer.json().get(0);
        assertThat(delivered.get("key").asString()).isEqualTo("TriggerHook.User.Created");
        assertThat(delivered.at("/payload/result").asString()).isEqualTo("Success");
        assertThat(delivered.at("/payload/response/statusCode").asInt()).isEqualTo(204);
        assertThat(delivered.at("/payload/hookRequest/body/event").asString()).isEqualTo("User.Created");
        assertThat(delivered.at("/payload/hookRequest/body/data/name").asString()).isEqualTo("Ada");
        JsonNode failed = answer.json().get(1);
        assertThat(failed.at("/payload/result").asString()).isEqualTo("Error");
        assertThat(failed.at("/payload/error").asString()).isEqualTo("timed_out");
        assertThat(failed.at("/payload/position").asLong()).isEqualTo(position);
        assertThat(failed.has("tenantId")).isFalse();
    }

    @Test
    void what_it_was_told_of_who_was_erased_since_says_so_and_nothing_personal() {
        create();
        long position = service.events().append(user);
        deliver(position);
        UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, "Grace");
        deliver(service.events().append(other));
        service.events().append(new UserDeleted(user.userId()));
        service.events().erase(SubjectId.of(user.stream()), new UserErased(user.userId(), "asked for"));
        service.catchUp();

        Answer answer = admin.get(path + "/recent-logs");

        assertThat(answer.body()).doesNotContain(user.username(), "Ada").contains("Grace");
        assertThat(answer.json()).hasSize(4).allSatisfy(told -> assertThat(
                told.at("/payload/erased").asBoolean(false)).isEqualTo(told.at("/payload/position").asLong() == position));
        assertThat(answer.json().get(0).at("/payload").has("erased")).isFalse();
    }

    @Test
    void who_is_locked_out_of_their_account_is_named_by_what_they_sign_in_with() {
        create();
        VerificationRecordId record = new VerificationRecordId(Ids.next());
        service.events().append(user, new AccountPasswordRefused(record, user.userId()));
        long position = service.events().append(new AccountLocked(record, user.userId(), "Password"));
        service.events().append(new HookDelivered(new HookDeliveryId(id + "." + position), id,
                HookTrigger.IDENTIFIER_LOCKOUT, position, 1, 204));
        service.catchUp();

        JsonNode told = admin.get(path + "/recent-logs").json().get(0).at("/payload/hookRequest/body");
        assertThat(told.get("event").asString()).isEqualTo("Identifier.Lockout");
        assertThat(told.get("type").asString()).isEqualTo("username");
        assertThat(told.get("value").asString()).isEqualTo(user.username());
        JsonNode logged = admin.get("/api/logs?userId=" + user.userId()).json().get(0);
        assertThat(logged.get("key").asString()).isEqualTo("Interaction.SignIn.Verification.Password.Submit");
        assertThat(logged.at("/payload/result").asString()).isEqualTo("Error");
        assertThat(logged.at("/payload/error/code").asString())
                .isEqualTo("session.verification_blocked_too_many_attempts");
    }

    @Test
    void who_is_locked_out_of_a_second_factor_is_named_and_nobody_who_was_tried_before() {
        create();
        UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, "Grace");
        InteractionId interaction = new InteractionId(Ids.next());
        service.events().append(user, other, new InteractionStarted(interaction, new ApplicationId("demo-app"),
                new AuthorizationRequest("https://example.org", null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null), null, 4_000_000_000_000L));
        service.events().append(new PasswordRefused(interaction,
                new Identifier(Identifier.Type.USERNAME, other.username()), other.userId(), "session.invalid_credentials"),
                new UserIdentified(interaction, user.userId(), "v"));
        long position = service.events().append(new StepRefused(interaction, "Totp", StepRefused.LOCKOUT));
        service.events().append(new HookDelivered(new HookDeliveryId(id + "." + position), id,
                HookTrigger.IDENTIFIER_LOCKOUT, position, 1, 204));
        service.catchUp();

        JsonNode told = admin.get(path + "/recent-logs").json().get(0).at("/payload/hookRequest/body");
        assertThat(told.get("type").asString()).isEqualTo("username");
        assertThat(told.get("value").asString()).isEqualTo(user.username());
    }

    @Test
    void what_hooks_were_told_is_not_among_other_logs() {
        create();
        deliver(service.events().append(user));
        String entry = admin.get(path + "/recent-logs").json().get(0).get("id").asString();

        assertThat(admin.get("/api/logs?logKey=TriggerHook.User.Created").json()).isEmpty();
        assertThat(admin.get("/api/logs/" + entry).status()).isEqualTo(404);
        assertThat(admin.get(path + "/recent-logs?end_time=1").json()).isEmpty();
        assertThat(admin.get("/api/hooks/none/recent-logs").status()).isEqualTo(404);
    }

    @Test
    void on_request_it_is_said_how_often_it_was_told_something() {
        create();
        deliver(service.events().append(user));

        assertThat(admin.get(path).json().has("executionStats")).isFalse();
        assertThat(admin.get(path + "?includeExecutionStats=true").json().get("executionStats").toString())
                .isEqualTo("{\"successCount\":1,\"requestCount\":2}");
        assertThat(admin.get("/api/hooks?includeExecutionStats=true").json())
                .allSatisfy(hook -> assertThat(hook.get("executionStats").get("requestCount").isNumber()).isTrue());
    }

    private long create() {
        service.events().append(new VaultEntry(key, "hook-signing-key", id.stream(), "whsec_secret", null),
                new HookCreated(id, "n", List.of(HookTrigger.USER_CREATED),
                        new HookTarget("https://example.org", null, 2), key, true));
        service.catchUp();
        return service.bean(LogReader.class).lastPosition(id.stream()).orElseThrow();
    }

    private void deliver(long position) {
        HookDeliveryId delivery = new HookDeliveryId(id + "." + position);
        service.events().append(
                new HookDeliveryFailed(delivery, id, HookTrigger.USER_CREATED, position, 1, "timed_out", null, 1L),
                new HookDelivered(delivery, id, HookTrigger.USER_CREATED, position, 2, 204));
        service.catchUp();
    }
}
