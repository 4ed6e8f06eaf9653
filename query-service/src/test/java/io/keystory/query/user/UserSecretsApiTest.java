package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.PasswordHashes.PasswordHash;
import io.keystory.store.vault.VaultEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserSecretsApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void personal_access_tokens_are_told_with_their_values_and_in_the_past_without() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        String id = Ids.next();
        service.events().append(user);
        service.events().append(new VaultEntry(id, "personal-access-token", user.stream(), "pat_value", null),
                new PersonalAccessTokenCreated(user.userId(), id, "laptop", 1_900_000_000_000L));
        service.catchUp();
        String path = "/api/users/" + user.userId() + "/personal-access-tokens";

        Answer now = admin.get(path);
        Answer then = admin.get(path + "?asOf=" + now.header("Keystory-Position"));

        assertThat(now.json().get(0).get("name").asString()).isEqualTo("laptop");
        assertThat(now.json().get(0).get("value").asString()).isEqualTo("pat_value");
        assertThat(now.json().get(0).get("expiresAt").asLong()).isEqualTo(1_900_000_000_000L);
        assertThat(then.json().get(0).get("name").asString()).isEqualTo("laptop");
        assertThat(then.json().get(0).get("value").isNull()).isTrue();
    }

    @Test
    void the_hash_of_a_password_is_shown_on_request_to_who_may_everything() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        String id = Ids.next();
        service.events().append(user);
        service.catchUp();
        String path = "/api/users/" + user.userId() + "?includePasswordHash=true";
        assertThat(admin.get(path).json().get("passwordDigest").isNull()).isTrue();
        assertThat(admin.get(path).json().get("passwordAlgorithm").isNull()).isTrue();
        String list = "/api/users?search.id=" + user.userId() + "&includePasswordHash=true";
        assertThat(admin.get(list).json().at("/0/passwordDigest").isNull()).isTrue();
        String readings = "/api/events?type=audit.password_hash_read&subject=user:" + user.userId();
        assertThat(admin.get(readings).json().get("events")).isEmpty();

        service.events().append(new VaultEntry(id, "password", user.stream(), "$argon2id$hash", null),
                new PasswordSet(user.userId(), id, PasswordAlgorithm.ARGON2ID));
        service.catchUp();
        Answer now = admin.get(path + "&includeSsoIdentities=true");

        assertThat(now.json().get("passwordDigest").asString()).isEqualTo("$argon2id$hash");
        assertThat(now.json().get("passwordAlgorithm").asString()).isEqualTo("Argon2id");
        assertThat(now.json().get("ssoIdentities")).isEmpty();
        assertThat(now.header("Cache-Control")).isEqualTo("no-store");
        assertThat(admin.get("/api/users/" + user.userId()).json().has("passwordDigest")).isFalse();
        Answer listed = admin.get(list + "&fields=id,passwordDigest,passwordAlgorithm");
        assertThat(listed.json().toString()).isEqualTo(
                "[{\"id\":\"%s\",\"passwordDigest\":\"$argon2id$hash\",\"passwordAlgorithm\":\"Argon2id\"}]"
                        .formatted(user.userId()));
        assertThat(listed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(listed.header("Total-Number")).isEqualTo("1");
        assertThat(service.withScope("read:users").get(list).code()).isEqualTo("auth.forbidden");
        assertThat(admin.get(list + "&asOf=" + now.header("Keystory-Position")).code())
                .isEqualTo("history.unsupported_query");
        assertThat(service.withScope("read:users").get(path).code()).isEqualTo("auth.forbidden");
        JsonNode read = admin.get(readings).json().get("events");
        assertThat(read).hasSize(2);
        assertThat(read.at("/0/payload/userId").asString()).isEqualTo(user.userId().value());
        assertThat(read.at("/0/actor/id").asString()).isEqualTo("m-test");
        assertThat(admin.get(path + "&asOf=" + now.header("Keystory-Position")).code())
                .isEqualTo("history.unsupported_query");
    }

    @Test
    void a_hash_that_was_replaced_since_is_shown_as_it_is_now() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        String first = Ids.next();
        String second = Ids.next();
        service.events().append(user, new PasswordSet(user.userId(), first, PasswordAlgorithm.BCRYPT));
        service.catchUp();
        UserView before = service.bean(UserQueries.class).existing(user.userId().value());
        PasswordHashes hashes = service.bean(PasswordHashes.class);
        assertThat(catchThrowableOfType(KeystoryException.class, () -> hashes.show(before)))
                .satisfies(e -> assertThat(e.status() + " " + e.code()).isEqualTo("503 consistency.behind"));

        service.events().append(new VaultEntry(second, "password", user.userId().stream(), "$argon2id$second", null),
                new PasswordSet(user.userId(), second, PasswordAlgorithm.ARGON2ID));

        assertThat(hashes.show(before)).contains(new PasswordHash("$argon2id$second", PasswordAlgorithm.ARGON2ID));
    }
}
