package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.PasswordHashes.PasswordHash;
import io.keystory.store.vault.VaultEntry;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void a_user_is_shown_with_explicit_nulls_and_without_secrets() {
        UserCreated ada = TestUsers.named("ada" + Ids.nextUser(), null, "Ada");
        service.events().append(ada, new NameChanged(ada.userId(), "Ada L."));
        service.catchUp();

        Answer answer = admin.get("/api/users/" + ada.userId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode user = answer.json();
        assertThat(user.get("id").asString()).isEqualTo(ada.userId().value());
        assertThat(user.get("username").asString()).isEqualTo(ada.username());
        assertThat(user.get("name").asString()).isEqualTo("Ada L.");
        assertThat(user.get("primaryEmail").isNull()).isTrue();
        assertThat(user.get("lastSignInAt").isNull()).isTrue();
        assertThat(user.get("hasPassword").asBoolean()).isFalse();
        assertThat(user.get("profile").isObject()).isTrue();
        assertThat(user.has("secrets")).isFalse();
        assertThat(user.has("tenantId")).isFalse();
        assertThat(user.has("ssoIdentities")).isFalse();
        assertThat(admin.get("/api/users/" + ada.userId() + "?includeSsoIdentities=true").json().get("ssoIdentities"))
                .isEmpty();
    }

    @Test
    void who_a_user_is_at_enterprise_providers_is_told_as_long_as_the_connector_is_there() {
        UserCreated ada = TestUsers.named("ada" + Ids.nextUser(), null, "Ada");
        SsoConnectorId connector = new SsoConnectorId(Ids.next());
        service.events().append(new SsoConnectorCreated(connector, SsoProvider.OKTA, Ids.next()));
        long then = service.events().append(ada, new SsoIdentityLinked(ada.userId(), "i1", connector,
                "https://idp.example", new SocialIdentity("7", Map.of("name", "Ada"))));
        service.catchUp();
        String path = "/api/users/" + ada.userId();
        String one = path + "/sso-identities/" + connector;

        assertThat(admin.get(one).json().at("/ssoIdentity/identityId").asString()).isEqualTo("7");
        JsonNode included = admin.get(path + "?includeSsoIdentities=true").json().get("ssoIdentities");
        assertThat(included.at("/0/issuer").asString()).isEqualTo("https://idp.example");
        assertThat(included.at("/0/userId").asString()).isEqualTo(ada.userId().value());
        assertThat(admin.get(path + "/all-identities").json().at("/ssoIdentities/0/ssoConnectorId").asString())
                .isEqualTo(connector.value());
        assertThat(admin.get(path).json().has("ssoIdentities")).isFalse();
        assertThat(admin.get(path + "/sso-identities/none").code())
                .isEqualTo("user.enterprise_sso_identity_not_exists");

        service.events().append(new SsoConnectorDeleted(connector));
        service.catchUp();
        assertThat(admin.get(one).status()).isEqualTo(404);
        assertThat(admin.get(path + "?includeSsoIdentities=true").json().get("ssoIdentities")).isEmpty();
        assertThat(admin.get(one + "?asOf=" + then).json().at("/ssoIdentity/detail/name").asString()).isEqualTo("Ada");
    }

    @Test
    void a_sign_in_shows_as_the_last_one() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, signIn(user, "demo-app"));
        service.catchUp();

        assertThat(admin.get("/api/users/" + user.userId()).json().get("lastSignInAt").asLong())
                .isEqualTo(1_700_000_000_000L);
    }

    @Test
    void whoever_was_made_for_no_application_belongs_to_the_first_that_they_sign_in_to() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        long made = service.events().append(user);
        long first = service.events().append(signIn(user, "demo-app"));
        long second = service.events().append(signIn(user, "another"));
        UserCreated other = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(other, signIn(other, "https://client.example/about.json"));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path).json().get("applicationId").asString()).isEqualTo("demo-app");
        assertThat(admin.get(path).json().get("cimdClientId").isNull()).isTrue();
        assertThat(admin.get(path + "?asOf=" + made).json().get("applicationId").isNull()).isTrue();
        assertThat(admin.get(path + "?asOf=" + first).json()).isEqualTo(admin.get(path + "?asOf=" + second).json());
        assertThat(admin.get(path + "?asOf=" + second).json()).isEqualTo(admin.get(path).json());
        JsonNode byDocument = admin.get("/api/users/" + other.userId()).json();
        assertThat(byDocument.get("applicationId").isNull()).isTrue();
        assertThat(byDocument.get("cimdClientId").asString()).isEqualTo("https://client.example/about.json");
    }

    private static SessionStarted signIn(UserCreated user, String application) {
        return new SessionStarted(new SessionId(Ids.next()), user.userId(), new ApplicationId(application),
                new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_000_000L, 1_800_000_000_000L);
    }

    @Test
    void whoever_registered_in_an_application_belongs_to_it_wherever_they_sign_in() {
        UserCreated user = new UserCreated(new UserId(Ids.nextUser()), null, null, null, null, null, null, Map.of(),
                new ApplicationId("shop"));
        service.events().append(user, signIn(user, "demo-app"));
        service.catchUp();

        assertThat(admin.get("/api/users/" + user.userId()).json().get("applicationId").asString()).isEqualTo("shop");
    }

    @Test
    void nobody_is_404_with_all_that_belongs_to_them() {
        for (String part : new String[] {"", "/custom-data", "/has-password", "/logto-configs", "/organizations",
            "/mfa-verifications", "/personal-access-tokens", "/all-identities", "/roles", "/history"}) {
            Answer answer = admin.get("/api/users/nobody" + part);
            assertThat(answer.status()).as(part).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("entity.not_exists_with_id");
        }
    }

    @Test
    void what_belongs_to_a_user_is_read_on_its_own() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, new CustomDataChanged(user.userId(), Map.of("shoe", Map.of("size", 42))),
                new PasswordSet(user.userId(), "vault-entry", PasswordAlgorithm.ARGON2ID));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path + "/custom-data").json().at("/shoe/size").asInt()).isEqualTo(42);
        assertThat(admin.get(path + "/has-password").json().get("hasPassword").asBoolean()).isTrue();
        assertThat(admin.get(path + "/logto-configs").json().at("/mfa/skipped").asBoolean()).isFalse();
        assertThat(admin.get(path + "/organizations").json()).isEmpty();
        assertThat(admin.get(path + "/mfa-verifications").json()).isEmpty();
        assertThat(admin.get(path + "/personal-access-tokens").json()).isEmpty();
        assertThat(admin.get(path + "/all-identities").json().get("socialIdentities")).isEmpty();
        assertThat(admin.get(path + "/identities/github").code()).isEqualTo("user.identity_not_exist");
        assertThat(admin.get(path).json().get("hasPassword").asBoolean()).isTrue();
    }

    @Test
    void identities_elsewhere_are_told_together_and_by_target() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, new IdentityLinked(user.userId(), "github",
                new SocialIdentity("7", Map.of("name", "Ada"))));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path + "/all-identities").json().at("/socialIdentities/0/target").asString())
                .isEqualTo("github");
        assertThat(admin.get(path + "/identities/github").json().at("/identity/details/name").asString())
                .isEqualTo("Ada");
        assertThat(admin.get(path + "/identities/google").code()).isEqualTo("user.identity_not_exist");
        assertThat(admin.get(path).json().at("/identities/github/userId").asString()).isEqualTo("7");
    }

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

    @Test
    void a_deleted_user_is_neither_found_nor_listed_nor_counted() {
        UserCreated gone = TestUsers.named("gone" + Ids.nextUser(), null, null);
        service.events().append(gone);
        service.catchUp();
        long before = total();
        service.events().append(new UserDeleted(gone.userId()));
        service.catchUp();

        assertThat(admin.get("/api/users/" + gone.userId()).status()).isEqualTo(404);
        assertThat(total()).isEqualTo(before - 1);
        assertThat(admin.get("/api/users?search.id=" + gone.userId()).json()).isEmpty();
    }

    @Test
    void the_list_is_newest_first_and_counted() {
        long before = total();
        UserCreated first = TestUsers.named("f" + Ids.nextUser(), null, null);
        UserCreated second = TestUsers.named("s" + Ids.nextUser(), null, null);
        service.events().append(first);
        service.events().append(second);
        service.catchUp();

        Answer answer = admin.get("/api/users?page_size=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get(0).get("id").asString()).isEqualTo(second.userId().value());
        assertThat(answer.json().get(1).get("id").asString()).isEqualTo(first.userId().value());
        assertThat(answer.header("Total-Number")).isEqualTo(Long.toString(before + 2));
    }

    private long total() {
        return Long.parseLong(admin.get("/api/users").header("Total-Number"));
    }
}
