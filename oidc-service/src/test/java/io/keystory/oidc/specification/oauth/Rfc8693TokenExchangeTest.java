package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.role.RoleType;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import io.keystory.platform.token.PersonalAccessTokenValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What RFC 8693 demands of a server that exchanges tokens, and what we promise beyond it. */
class Rfc8693TokenExchangeTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";
    private static final String IMPERSONATION = "urn:logto:token-type:impersonation_token";
    private static final String PERSONAL = "urn:logto:token-type:personal_access_token";

    private String client;
    private String user;
    private Given.ResourceView resource;

    @BeforeEach
    void aClientThatMayExchangeAndAUserWithARole() {
        TestKey.current();
        client = GIVEN.exchanger(ApplicationType.TRADITIONAL);
        user = GIVEN.user();
        resource = GIVEN.resource(900, "read", "write");
        GIVEN.roleOfUser(user, GIVEN.role(RoleType.USER, "Reader", resource, "read"));
    }

    @Test
    void section_2_2_1_the_answer_tells_token_type_and_issued_type_and_brings_nothing_else() {
        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", resource.indicator(),
                "scope", "read write");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("issued_token_type")).isEqualTo(ACCESS);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.text("scope")).isEqualTo("read");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.json().has("id_token")).isFalse();
        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("sub", user)
                .containsEntry("client_id", client).containsEntry("aud", resource.indicator()).doesNotContainKey("act");
    }

    @Test
    void section_2_1_subject_token_and_its_type_are_required() {
        String token = GIVEN.subjectToken(user);
        assertThat(call("subject_token", token).error()).isEqualTo("invalid_request");
        assertThat(call("subject_token_type", IMPERSONATION).error()).isEqualTo("invalid_request");
        assertThat(exchange("urn:ietf:params:oauth:token-type:saml2", token).error()).isEqualTo("invalid_request");
    }

    @Test
    void section_2_1_an_actor_token_comes_with_its_type_and_neither_alone() {
        String token = GIVEN.subjectToken(user);
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x").error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token_type", ACCESS).error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x", "actor_token_type", ACCESS).error())
                .isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, token, "actor_token", "x", "actor_token_type", PERSONAL).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void section_2_1_other_kinds_of_tokens_are_not_given() {
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "requested_token_type",
                "urn:ietf:params:oauth:token-type:id_token").error()).isEqualTo("invalid_request");
    }

    @Test
    void section_2_2_2_an_unknown_target_is_refused() {
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", "https://nobody.example").error())
                .isEqualTo("invalid_target");
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "audience", "somebody").error())
                .isEqualTo("invalid_target");
    }

    @Test
    void section_2_2_2_a_subject_token_that_is_not_valid_is_an_invalid_request() {
        for (String type : List.of(ACCESS, IMPERSONATION, PERSONAL)) {
            for (String token : List.of("nonsense", "sub_" + "x".repeat(32), "a.b.c", "eyJhbGciOiJub25lIn0.e30.",
                    PersonalAccessTokenValue.create("0".repeat(21)))) {
                Answer answer = exchange(type, token);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.error()).as(type + " " + token).isEqualTo("invalid_request");
            }
        }
    }

    @Test
    void section_4_1_an_actor_is_told_and_the_user_stays_the_subject() {
        Authorized agent = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        Facts facts = new Facts(PROVIDER);
        String actorToken = agent.exchange("openid").text("access_token");

        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "resource", resource.indicator(),
                "actor_token", actorToken, "actor_token_type", ACCESS);
        Answer again = exchange(ACCESS, answer.text("access_token"), "resource", resource.indicator());

        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("sub", user)
                .containsEntry("act", Map.of("sub", agent.user()));
        assertThat(TestKey.claims(again.text("access_token"))).containsEntry("act", Map.of("sub", agent.user()));
        assertThat(facts.of(TokenExchanged.class).getFirst().actorId().value()).isEqualTo(agent.user());
    }

    @Test
    void an_actor_token_needs_openid() {
        Authorized agent = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());

        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user), "actor_token",
                agent.exchange("profile").text("access_token"), "actor_token_type", ACCESS).error())
                .isEqualTo("invalid_request");
    }

    @Test
    void without_a_resource_the_token_is_opaque_and_opens_userinfo() {
        Answer answer = exchange(IMPERSONATION, GIVEN.subjectToken(user), "scope", "openid profile offline_access");

        assertThat(answer.text("access_token")).hasSize(43);
        assertThat(PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer " + answer.text("access_token"))
                .text("sub")).isEqualTo(user);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(PROVIDER.bean(AccountTokens.class).find(answer.text("access_token"))).isEmpty();
    }

    @Test
    void of_fifty_who_use_a_subject_token_at_once_one_gets_a_token_and_later_nobody() {
        String token = GIVEN.subjectToken(user);
        Facts facts = new Facts(PROVIDER);

        List<Answer> answers = Together.run(50, () -> exchange(IMPERSONATION, token, "resource", resource.indicator()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(49)
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_request"));
        assertThat(exchange(ACCESS, token).error()).isEqualTo("invalid_request");
        assertThat(facts.of(TokenExchanged.class)).singleElement()
                .satisfies(fact -> assertThat(fact.subjectTokenType()).isEqualTo(IMPERSONATION));
        assertThat(facts.of(TokensRefused.class)).singleElement()
                .satisfies(fact -> assertThat(fact.code()).isEqualTo("subject_token_used_or_ended"));
    }

    @Test
    void a_restart_does_not_make_a_used_subject_token_good_again_nor_is_it_good_at_two_processes_at_once() {
        String used = GIVEN.subjectToken(user);
        String token = GIVEN.subjectToken(user);
        exchange(IMPERSONATION, used);

        try (TestProvider restarted = TestProvider.another()) {
            assertThat(exchangeAt(restarted, used).error()).isEqualTo("invalid_request");
            assertThat(Together.atBoth(50, PROVIDER, restarted, process -> exchangeAt(process, token).status()))
                    .filteredOn(status -> status == 200).hasSize(1);
        }
    }

    @Test
    void a_subject_token_ends_after_its_time_and_with_its_user() {
        String expired = GIVEN.subjectToken(user);
        PROVIDER.bean(JdbcTemplate.class).update("update token.subject_token set expires_at = now() where user_id = ?",
                user);
        assertThat(exchange(IMPERSONATION, expired).error()).isEqualTo("invalid_request");

        String token = GIVEN.subjectToken(user);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user)).error()).isEqualTo("invalid_request");
        PROVIDER.events().append(new UserReactivated(new UserId(user)));
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_personal_access_token_is_good_until_it_expires_or_is_deleted() {
        String token = GIVEN.personalAccessToken(user, null);
        for (int i = 0; i < 2; i++) {
            assertThat(exchange(PERSONAL, token, "resource", resource.indicator(), "scope", "read").text("scope"))
                    .isEqualTo("read");
        }
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
        assertThat(exchange(PERSONAL, GIVEN.personalAccessToken(user, System.currentTimeMillis() - 1)).error())
                .isEqualTo("invalid_request");

        PROVIDER.events().append(new PersonalAccessTokenDeleted(
                new UserId(user), PersonalAccessTokenValue.id(token).orElseThrow()));
        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_personal_access_token_rests_while_its_user_is_suspended_and_goes_with_them() {
        String token = GIVEN.personalAccessToken(user, null);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
        PROVIDER.events().append(new UserReactivated(new UserId(user)));
        assertThat(exchange(PERSONAL, token).status()).isEqualTo(200);

        PROVIDER.events().append(new UserDeleted(new UserId(user)));

        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
        assertThat(PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select count(*) from token.personal_access_token where user_id = ?", Long.class, user)).isZero();
    }

    @Test
    void every_cut_or_changed_personal_access_token_is_nothing() {
        String token = GIVEN.personalAccessToken(user, null);

        Stream.iterate(0, i -> i < token.length(), i -> i + 1)
                .flatMap(i -> Stream.of(token.substring(0, i), token.substring(i + 1),
                        token.substring(0, i) + (char) (token.charAt(i) ^ 1) + token.substring(i + 1)))
                .forEach(variant -> assertThat(exchange(PERSONAL, variant).error()).isEqualTo("invalid_request"));
        assertThat(exchange(PERSONAL, token).status()).isEqualTo(200);
    }

    @Test
    void what_was_got_for_an_opaque_token_ends_with_it() {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), user);
        Answer tokens = app.exchange("openid offline_access");
        Answer first = exchange(ACCESS, tokens.text("access_token"), "scope", "openid");
        Answer second = exchange(ACCESS, first.text("access_token"), "scope", "openid");
        assertThat(second.status()).as(second.body()).isEqualTo(200);

        PROVIDER.calls().form("/oidc/token/revocation", "client_id", app.client(), "token", tokens.text("refresh_token"));

        assertThat(PROVIDER.bean(AccountTokens.class).find(first.text("access_token"))).isEmpty();
        assertThat(PROVIDER.bean(AccountTokens.class).find(second.text("access_token"))).isEmpty();
        assertThat(exchange(ACCESS, tokens.text("access_token")).error()).isEqualTo("invalid_request");
    }

    @Test
    void tokens_of_third_parties_and_of_machines_are_not_exchanged() {
        Authorized stranger = new Authorized(PROVIDER,
                GIVEN.client(ApplicationType.SPA, ClientSettings.DEFAULTS, true, Given.REDIRECT_URI), user);
        assertThat(exchange(ACCESS, stranger.exchange("openid").text("access_token")).error())
                .isEqualTo("invalid_request");

        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        String ofMachine = PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource.indicator()).text("access_token");
        assertThat(exchange(ACCESS, ofMachine).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_client_must_be_allowed_and_a_third_party_never_is() {
        ClientSettings allowing = new ClientSettings(null, null, null, null, null, null, null, true, null, null);
        for (String other : List.of(GIVEN.client(ApplicationType.TRADITIONAL),
                GIVEN.client(ApplicationType.TRADITIONAL, allowing, true, Given.REDIRECT_URI))) {
            assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(other, Given.SECRET), "grant_type", GRANT,
                    "subject_token", "x", "subject_token_type", IMPERSONATION).error()).isEqualTo("unauthorized_client");
        }
    }

    private Answer exchangeAt(TestProvider process, String token) {
        return process.calls().form("/oidc/token", Calls.basic(client, Given.SECRET), "grant_type", GRANT,
                "subject_token", token, "subject_token_type", IMPERSONATION);
    }

    private Answer exchange(String type, String token, String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"subject_token_type", type, "subject_token", token}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return call(all);
    }

    private Answer call(String... parameters) {
        String[] all = new String[2 + parameters.length];
        System.arraycopy(new String[] {"grant_type", GRANT}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return PROVIDER.calls().form("/oidc/token", Calls.basic(client, Given.SECRET), all);
    }
}
