package io.keystory.command.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.hook.Receiver.Received;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.hook.HookCommand.CreateHook;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookCommand.Target;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.hook.HookSignature;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.read.LogReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Has a service of its own: what hooks are told is recorded whenever that is done, which others do not expect. */
class HookDeliveryTest {

    private static TestCommandService service;
    private static TestClient administrator;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws IOException {
        service = TestCommandService.start(
                EmbeddedServer.newDatabase(), "keystory.trusted-proxies=127.0.0.1");
        administrator = service.administrator();
        receiver = new Receiver();
    }

    @AfterAll
    static void stop() {
        receiver.close();
        service.close();
    }

    @Test
    void a_new_user_is_told_signed_with_the_key_of_the_hook() {
        JsonNode hook = hook("User.Created", "'headers': {'x-tenant': 'acme'}");

        Answer answer = administrator.post("/api/users", "{'username': 'u%s'}".formatted(Ids.next()));

        JsonNode user = answer.json();
        Received told = told(hook, 1).getFirst();
        assertThat(told.json().get("event").asString()).isEqualTo("User.Created");
        assertThat(told.json().at("/data/username").asString()).isEqualTo(user.get("username").asString());
        assertThat(told.json().get("path").asString()).isEqualTo("/api/users");
        assertThat(told.json().get("method").asString()).isEqualTo("POST");
        assertThat(told.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(told.json().get("matchedRoute").asString()).isEqualTo("/users");
        assertThat(Instant.parse(told.json().get("createdAt").asString())).isBefore(Instant.now());
        assertThat(told.header("x-tenant")).isEqualTo("acme");
        HookSignature.headers(hook.get("signingKey").asString(), told.header("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(told.header("webhook-timestamp"))), told.body())
                .forEach((name, value) -> assertThat(told.header(name)).as(name).isEqualTo(value));
    }

    @Test
    void the_signature_is_told_whatever_headers_a_hook_of_an_earlier_release_has() {
        HookId hook = new HookId(Ids.next());
        service.bean(Commands.class).send(new CreateHook(hook, "", List.of(HookTrigger.USER_CREATED),
                new Target(receiver.url(), kept("{\"webhook-signature\": \"a\", \"Webhook-Signature\": \"b\"}"), 0),
                kept(HookSignature.newKey()), true));

        user();

        await().until(() -> !receiver.of(hook.value()).isEmpty());
        assertThat(receiver.of(hook.value()).getFirst().header("webhook-signature")).startsWith("v1,");
    }

    @Test
    void what_one_request_changes_of_a_user_is_told_once_as_it_is_afterwards() {
        JsonNode hook = hook("User.Data.Updated", "'retries': 1");
        String user = user();

        administrator.patch("/api/users/" + user, "{'name': 'Ada', 'avatar': 'https://example.org/a.png'}");
        administrator.patch("/api/users/" + user + "/custom-data", "{'customData': {'a': 1}}");

        List<Received> told = told(hook, 2);
        assertThat(told).extracting(one -> one.json().get("path").asString()).containsExactlyInAnyOrder(
                "/api/users/" + user, "/api/users/" + user + "/custom-data");
        assertThat(told).filteredOn(one -> one.json().get("matchedRoute").asString().equals("/users/:userId"))
                .allSatisfy(one -> {
                    assertThat(one.json().at("/data/name").asString()).isEqualTo("Ada");
                    assertThat(one.json().at("/data/avatar").asString()).isEqualTo("https://example.org/a.png");
                    assertThat(one.json().at("/data/customData")).isEmpty();
                });
    }

    @Test
    void what_a_new_user_is_given_at_once_is_no_change() {
        JsonNode created = hook("User.Created", "'retries': 1");
        JsonNode hook = hook("User.Data.Updated", "'retries': 1");
        String user = administrator.post("/api/users", "{'password': 'correct horse battery staple', 'name': 'A'}").text("id");
        assertThat(told(created, 1).getFirst().json().at("/data/hasPassword").asBoolean()).isTrue();

        administrator.patch("/api/users/" + user, "{'name': 'Ada'}");

        assertThat(told(hook, 1).getFirst().json().at("/data/name").asString()).isEqualTo("Ada");
    }

    @Test
    void requests_that_their_caller_calls_alike_are_told_each_for_itself() {
        JsonNode hook = hook("User.Data.Updated", "'retries': 1");
        String[] name = {"X-Request-Id", "one-for-all"};

        String user = administrator.send("POST", "/api/users", "{\"name\": \"A\"}", name).text("id");
        administrator.send("PATCH", "/api/users/" + user, "{\"name\": \"Ada\"}", name);
        administrator.send("PATCH", "/api/users/" + user + "/custom-data", "{\"customData\": {\"a\": 1}}", name);

        assertThat(told(hook, 2)).extracting(one -> one.json().get("matchedRoute").asString())
                .containsExactlyInAnyOrder("/users/:userId", "/users/:userId/custom-data");
        assertThat(service.bean(LogReader.class).stream(new UserId(user).stream(), 0))
                .allMatch(event -> event.metadata().correlationId().equals("one-for-all"));
    }

    @Test
    void a_deleted_user_is_told_as_they_were() {
        JsonNode hook = hook("User.Deleted", "'retries': 1");
        String user = user();

        administrator.delete("/api/users/" + user);

        assertThat(told(hook, 1).getFirst().json().at("/data/id").asString()).isEqualTo(user);
    }

    @Test
    void who_came_to_an_organization_in_one_request_is_told_together() {
        JsonNode hook = hook("Organization.Membership.Updated", "'retries': 1");
        String organization = administrator.post("/api/organizations", "{'name': 'Acme'}").text("id");
        String ada = user();
        String bob = user();

        administrator.post("/api/organizations/" + organization + "/users",
                "{'userIds': ['%s', '%s']}".formatted(ada, bob));

        JsonNode told = told(hook, 1).getFirst().json();
        assertThat(told.get("organizationId").asString()).isEqualTo(organization);
        assertThat(told.get("addedUserIds").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(ada, bob);
        assertThat(told.has("removedUserIds")).isFalse();
        assertThat(told.get("path").asString()).isEqualTo("/api/organizations/%s/users".formatted(organization));
        assertThat(operation(told)).isEqualTo("POST /organizations/:id/users 201");
    }

    @Test
    void an_application_that_came_to_an_organization_and_left_is_told_with_where_that_was() {
        JsonNode hook = hook("Organization.Membership.Updated", "'retries': 1");
        String organization = administrator.post("/api/organizations", "{'name': 'Acme'}").text("id");
        String path = "/api/organizations/" + organization + "/applications";
        String one = machine();
        String other = machine();

        int added = administrator.post(path, "{'applicationIds': ['%s']}".formatted(one)).status();
        int put = administrator.put(path, "{'applicationIds': ['%s']}".formatted(other)).status();
        int removed = administrator.delete(path + "/" + other).status();
        int putWhereNoneWas = administrator.put(path, "{'applicationIds': ['%s']}".formatted(one)).status();

        List<JsonNode> told = told(hook, 4).stream().map(Received::json).toList();
        assertThat(told).extracting(HookDeliveryTest::operation).containsExactlyInAnyOrder(
                "POST /organizations/:id/applications " + added,
                "PUT /organizations/:id/applications " + put,
                "PUT /organizations/:id/applications " + putWhereNoneWas,
                "DELETE /organizations/:id/applications/:applicationId " + removed);
        assertThat(told).filteredOn(message -> message.get("method").asString().equals("DELETE"))
                .extracting(message -> message.get("path").asString()).containsExactly(path + "/" + other);
    }

    @Test
    void somebody_who_follows_an_invitation_is_told_as_a_new_member_and_not_as_all_of_them() {
        JsonNode hook = hook("Organization.Membership.Updated", "'retries': 1");
        String organization = administrator.post("/api/organizations", "{'name': 'Acme'}").text("id");
        String email = "ada-" + Ids.next() + "@example.com";
        String ada = administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
        String invitation = administrator.post("/api/organization-invitations",
                "{'invitee': '%s', 'organizationId': '%s', 'expiresAt': 4000000000000}".formatted(email, organization))
                .text("id");

        Answer accepted = administrator.put("/api/organization-invitations/" + invitation + "/status",
                "{'status': 'Accepted', 'acceptedUserId': '%s'}".formatted(ada));

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        JsonNode told = told(hook, 1).getFirst().json();
        assertThat(told.get("addedUserIds").valueStream().map(JsonNode::asString)).containsExactly(ada);
        assertThat(operation(told)).isEqualTo("POST /organizations/:id/users 201");
    }

    @Test
    void what_a_new_role_may_do_is_told_with_the_operation_that_created_it() {
        JsonNode hook = hook("OrganizationRole.Scopes.Updated", "'retries': 1");
        String scope = administrator.post("/api/organization-scopes", "{'name': '%s'}".formatted(Ids.next())).text("id");

        Answer role = administrator.post("/api/organization-roles",
                "{'name': '%s', 'organizationScopeIds': ['%s']}".formatted(Ids.next(), scope));
        Answer taken = administrator.delete("/api/organization-roles/%s/scopes/%s".formatted(role.text("id"), scope));

        assertThat(told(hook, 2)).extracting(told -> operation(told.json())).containsExactlyInAnyOrder(
                "POST /organization-roles " + role.status(),
                "DELETE /organization-roles/:id/scopes/:organizationScopeId " + taken.status());
    }

    @Test
    void what_a_role_gives_is_told_as_the_operation_answers_it() {
        JsonNode hook = hook("Role.Scopes.Updated", "'retries': 1");
        String resource = administrator.post("/api/resources",
                "{'name': 'x', 'indicator': 'https://%s.example'}".formatted(Ids.next())).text("id");
        String path = "/api/roles/%s/scopes".formatted(role());
        String[] scopes = Stream.of("read", "write").map(name -> administrator.post(
                "/api/resources/%s/scopes".formatted(resource), "{'name': '%s'}".formatted(name)).text("id"))
                .toArray(String[]::new);

        Answer given = administrator.post(path, "{'scopeIds': ['%s', '%s']}".formatted((Object[]) scopes));
        assertThat(told(hook, 1).getFirst().json().get("data")).isEqualTo(given.json()).hasSize(2);
        administrator.delete(path + "/" + scopes[0]);

        assertThat(told(hook, 2).getLast().json().get("data").isNull()).isTrue();
    }

    @Test
    void what_failed_is_recorded_and_tried_again_later() {
        receiver.answer(503);
        JsonNode hook = hook("Role.Created", "'retries': 1");
        long begun = Instant.now().toEpochMilli();

        role();

        HookDeliveryFailed failed = (HookDeliveryFailed) recorded(hook, 1).getFirst();
        receiver.answer(200);
        assertThat(failed.reason()).isEqualTo("status_503");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.nextAt()).isBetween(begun, Instant.now().toEpochMilli() + 5_000);
        HookDelivered delivered = (HookDelivered) recorded(hook, 2).getLast();
        assertThat(delivered.attempt()).isEqualTo(2);
        List<Received> told = told(hook, 2);
        assertThat(told.getFirst().header("webhook-id")).isEqualTo(told.getLast().header("webhook-id"));
        assertThat(told.getFirst().body()).isEqualTo(told.getLast().body());
    }

    @Test
    void what_was_given_up_is_told_again_by_its_position() {
        receiver.answer(500);
        JsonNode hook = hook("Role.Created", "'retries': 0");
        String path = "/api/hooks/" + id(hook) + "/redeliveries";
        role();
        HookDeliveryFailed failed = (HookDeliveryFailed) recorded(hook, 1).getFirst();
        assertThat(failed.nextAt()).isNull();
        receiver.answer(200);

        Answer answer = administrator.post(path, "{'position': %d}".formatted(failed.position()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("event")).isEqualTo("Role.Created");
        assertThat(recorded(hook, 2).getLast()).isInstanceOf(HookDelivered.class);
        assertThat(administrator.post(path, "{'position': 1}").refusal()).isEqualTo("422 hook.nothing_to_deliver");
        assertThat(administrator.post(path, "{'position': 999999999}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
        assertThat(administrator.post(path, "{}").refusal()).isEqualTo("400 guard.invalid_input");
    }

    @Test
    void a_hook_that_is_off_or_wants_other_things_is_told_nothing() {
        JsonNode off = hook("Role.Created", "'retries': 0");
        administrator.patch("/api/hooks/" + id(off), "{'enabled': false}");
        JsonNode other = hook("Role.Deleted", "'retries': 0");
        JsonNode on = hook("Role.Created", "'retries': 0");

        role();

        told(on, 1);
        assertThat(receiver.of(id(off))).isEmpty();
        assertThat(receiver.of(id(other))).isEmpty();
    }

    @Test
    void nothing_is_sent_to_where_nobody_outside_has_any_business() {
        JsonNode hook = administrator.post("/api/hooks",
                "{'events': ['Role.Created'], 'config': {'url': 'http://169.254.169.254/', 'retries': 0}}").json();

        role();

        assertThat(((HookDeliveryFailed) recorded(hook, 1).getFirst()).reason()).isEqualTo("address_refused");
    }

    private static JsonNode hook(String event, String config) {
        Answer answer = administrator.post("/api/hooks",
                "{'events': ['%s'], 'config': {'url': '%s', %s}}".formatted(event, receiver.url(), config));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Kept kept(String secret) {
        return new Kept(Ids.next(), new Secret(secret));
    }

    private static String user() {
        return administrator.post("/api/users", "{}").text("id");
    }

    private static String machine() {
        return administrator.post("/api/applications", "{'name': 'm', 'type': 'MachineToMachine'}").text("id");
    }

    private static String operation(JsonNode told) {
        return "%s %s %d".formatted(told.get("method").asString(), told.get("matchedRoute").asString(),
                told.get("status").asInt());
    }

    private static String role() {
        return administrator.post("/api/roles", "{'name': '%s', 'description': 'd', 'type': 'User'}".formatted(Ids.next()))
                .text("id");
    }

    private static List<Received> told(JsonNode hook, int count) {
        await().until(() -> receiver.of(id(hook)).size() >= count);
        assertThat(receiver.of(id(hook))).hasSize(count);
        return receiver.of(id(hook));
    }

    private static List<HookDeliveryEvent> recorded(JsonNode hook, int count) {
        await().until(() -> deliveries(hook).count() >= count);
        return deliveries(hook).toList();
    }

    private static Stream<HookDeliveryEvent> deliveries(JsonNode hook) {
        return service.bean(LogReader.class).after(0, 10_000).stream()
                .filter(event -> event.event() instanceof HookDeliveryEvent told
                        && told.hookId().value().equals(id(hook)))
                .map(event -> (HookDeliveryEvent) event.event());
    }

    private static String id(JsonNode hook) {
        return hook.get("id").asString();
    }

    private static ConditionFactory await() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20));
    }
}
