package io.keystory.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.read.LogReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AsOfApiTest {

    private static final PasskeyCredential CREDENTIAL = new PasskeyCredential("c", "k", List.of());
    private static final String[] PARTS =
            {"/all-identities", "/identities/github", "/personal-access-tokens", "/mfa-verifications", "/trusted-devices"};

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final String path = "/api/users/" + user.userId();

    @Test
    void an_instant_stands_for_the_last_event_recorded_by_then() {
        service.events().append(user);
        Instant between = Instant.now();
        long renamed = service.events().append(new NameChanged(user.userId(), "Grace"));
        service.catchUp();

        assertThat(admin.get(path + "?asOf=" + between).json().get("name").asString()).isEqualTo("Ada");
        assertThat(admin.get(path + "?asOf=" + between.toString().replace("Z", "%2B00:00")).json().get("name").asString())
                .isEqualTo("Ada");
        assertThat(admin.get(path + "?asOf=" + Instant.now()).json().get("name").asString()).isEqualTo("Grace");
        assertThat(admin.get(path + "?asOf=" + Instant.now()).header("Keystory-Position"))
                .isEqualTo(Long.toString(renamed));
    }

    @Test
    void before_it_existed_and_after_it_was_gone_there_is_none() {
        long before = service.events().append(TestUsers.named("u" + Ids.nextUser(), null, null));
        service.events().append(user);
        long gone = service.events().append(new UserDeleted(user.userId()));
        service.catchUp();

        for (String read : new String[] {path, path + "/custom-data", path + "/roles", path + "/organizations"}) {
            for (long position : new long[] {0, before, gone}) {
                Answer answer = admin.get(read + "?asOf=" + position);
                assertThat(answer.status()).as(read).isEqualTo(404);
                assertThat(answer.code()).isEqualTo("entity.not_found");
            }
        }
        assertThat(admin.get(path + "?asOf=-999999999-01-01T00:00:00Z").code()).isEqualTo("entity.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "999999999", "2999-01-01T00:00:00Z", "2026-11-23", "9999999999999999999"})
    void a_moment_that_is_none_or_not_yet_is_refused(String moment) {
        Answer answer = admin.get("/api/users?asOf=" + moment);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("guard.invalid_input");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/users?search=a", "/api/users?search.name=a&mode=exact", "/api/applications?search=a",
        "/api/roles?search=a"
    })
    void the_past_is_not_searched(String list) {
        long position = service.events().append(user);

        assertThat(admin.get(list + "&asOf=" + position).code()).isEqualTo("history.unsupported_query");
    }

    @Test
    void lists_show_who_was_there_newest_first_with_their_number() {
        service.events().append(user);
        UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, null);
        long both = service.events().append(other);
        long one = service.events().append(new UserDeleted(other.userId()));
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, null));
        service.catchUp();

        Answer then = admin.get("/api/users?page_size=1&asOf=" + both);
        Answer later = admin.get("/api/users?page_size=1&asOf=" + one);

        assertThat(then.json().get(0).get("id").asString()).isEqualTo(other.userId().value());
        assertThat(later.json().get(0).get("id").asString()).isEqualTo(user.userId().value());
        assertThat(Long.parseLong(then.header("Total-Number")) - Long.parseLong(later.header("Total-Number"))).isOne();
        assertThat(then.header("Link")).contains("asOf=" + both);
    }

    @Test
    void of_a_person_who_was_erased_since_nothing_personal_is_told() {
        long created = service.events().append(user);
        long position = service.events().append(
                new CustomDataChanged(user.userId(), Map.of("secret", "of Ada")));
        service.events().append(new UserDeleted(user.userId()));
        service.events().erase(SubjectId.of(user.userId().stream()), new UserErased(user.userId(), "asked to be"));
        service.catchUp();

        JsonNode then = admin.get(path + "?asOf=" + position).json();

        assertThat(then.get("erased").asBoolean()).isTrue();
        assertThat(then.get("username").isNull()).isTrue();
        assertThat(then.get("name").isNull()).isTrue();
        assertThat(then.get("customData")).isEmpty();
        assertThat(admin.get(path + "/custom-data?asOf=" + position).body()).isEqualTo("{\"erased\":true}");
        assertThat(then.get("createdAt").asLong()).isPositive();
        assertThat(admin.get("/api/users?page_size=1&asOf=" + position).json().get(0)).isEqualTo(then);
        assertThat(admin.get(path + "/history").body()).doesNotContain("Ada");
        assertThat(admin.get(path + "/history").json().valueStream().map(entry -> entry.path("erased").asBoolean(false)))
                .containsExactly(false, false, true, true);
        assertThat(admin.get(path + "/diff?from=" + created + "&to=" + position).body())
                .isEqualTo("{\"from\":%d,\"to\":%d,\"erased\":true,\"changes\":[]}".formatted(created, position));
    }

    @Test
    void what_belonged_to_who_was_erased_since_says_so_and_who_is_gone_does() {
        UserId id = user.userId();
        long position = service.events().append(user, new IdentityLinked(id, "github",
                        new SocialIdentity("of Ada", Map.of("name", "Ada"))),
                new PersonalAccessTokenCreated(id, Ids.next(), "of Ada", null),
                new PasskeyAdded(id, Ids.next(), "host", CREDENTIAL, 1, "of Ada", "of Ada"),
                new DeviceTrusted(id, Ids.next(), "of Ada", Instant.now().plusSeconds(60).toEpochMilli()));
        service.catchUp();
        assertThat(Stream.of(PARTS).map(part -> admin.get(path + part + "?asOf=" + position).body()))
                .allSatisfy(body -> assertThat(body).contains("Ada").doesNotContain("erased"));
        service.events().append(new UserDeleted(id));
        service.events().erase(SubjectId.of(id.stream()), new UserErased(id, "asked to be"));
        service.catchUp();

        assertThat(Stream.of(PARTS).map(part -> admin.get(path + part + "?asOf=" + position).body()))
                .allSatisfy(body -> assertThat(body).contains("\"erased\":true").doesNotContain("Ada"));
        assertThat(admin.get(path + "/all-identities?asOf=" + position).json().at("/socialIdentities/0/target").asString())
                .isEqualTo("github");
        assertThat(admin.get(path + "/sessions").body()).isEqualTo("{\"sessions\":[],\"erased\":true}");
        assertThat(admin.get(path + "/grants").body()).isEqualTo("{\"grants\":[],\"erased\":true}");
        for (String part : new String[] {"", "/roles", "/personal-access-tokens", "/custom-data"}) {
            assertThat(admin.get(path + part).json().at("/data/erased").asBoolean(false)).as(part).isTrue();
            assertThat(admin.get(path + part + "?asOf=" + service.bean(LogReader.class).head()).json()
                    .at("/data/erased").asBoolean(false)).as(part).isTrue();
        }
        assertThat(admin.get("/api/users/nobody").body()).doesNotContain("erased");
        assertThat(admin.get("/api/users/nobody/sessions").body()).isEqualTo("{\"sessions\":[]}");
    }

    @Test
    void what_is_told_from_a_snapshot_is_the_same_to_the_byte_and_goes_with_the_person() {
        service.events().append(user, new CustomDataChanged(
                user.userId(), Map.of("zeta", List.of(1, "two", 2.50), "a", Map.of("y", 3_000_000_000L, "b", true))));
        long position = 0;
        for (int n = 0; n < 230; n++) {
            position = service.events().append(new NameChanged(user.userId(), "Ada " + n));
        }
        service.catchUp();
        Answer now = admin.get(path);
        Answer earlier = admin.get(path + "?asOf=" + (position - 10));
        await().untilAsserted(() -> assertThat(service.snapshotsOf(user.userId().stream())).isEqualTo(1));

        Answer then = admin.get(path + "?asOf=" + position);
        assertThat(then.body()).isEqualTo(now.body());
        assertThat(then.header("ETag")).isEqualTo(now.header("ETag"));
        assertThat(admin.get(path + "?asOf=" + (position - 10)).body()).isEqualTo(earlier.body()).contains("Ada 219");

        service.events().append(new UserDeleted(user.userId()));
        service.events().erase(SubjectId.of(user.userId().stream()), new UserErased(user.userId(), "asked to be"));
        service.catchUp();
        assertThat(service.snapshotsOf(user.userId().stream())).isZero();
        assertThat(admin.get(path + "?asOf=" + position).json().get("erased").asBoolean()).isTrue();
        assertThat(admin.get(path + "?asOf=" + position).body()).doesNotContain("Ada");
    }

    @Test
    void the_past_may_be_read_with_a_scope_of_its_own_and_nothing_else() {
        long position = service.events().append(user);
        service.catchUp();
        TestClient historian = service.withScope("read:history");

        assertThat(historian.get(path + "?asOf=" + position).status()).isEqualTo(200);
        assertThat(historian.get("/api/users?asOf=" + position).status()).isEqualTo(200);
        assertThat(historian.get(path).status()).isEqualTo(403);
        assertThat(historian.get("/api/dashboard/users/total?asOf=" + position).code()).isEqualTo("history.unsupported_query");
        assertThat(service.withScope("read:other").get(path + "?asOf=" + position).status()).isEqualTo(403);
        assertThat(service.anonymous().get(path + "?asOf=" + position).status()).isEqualTo(401);
    }

    @Test
    void whoever_has_the_answer_already_gets_304_whatever_happened_since() {
        long position = service.events().append(user);
        service.catchUp();
        String etag = admin.get(path + "?asOf=" + position).header("ETag");
        assertThat(etag).startsWith("\"" + position + "-").isEqualTo(admin.get(path).header("ETag"));
        service.events().append(new NameChanged(user.userId(), "Grace"));
        service.catchUp();

        assertThat(admin.get(path + "?asOf=" + position, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(admin.get(path, "If-None-Match", etag).status()).isEqualTo(200);
    }
}
