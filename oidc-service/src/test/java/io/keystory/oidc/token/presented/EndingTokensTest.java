package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.security.AccountTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to end tokens, against every way to use them. */
class EndingTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    /** An application that asks about tokens, and gets others for them. */
    private static final String EXCHANGER = GIVEN.exchanger(ApplicationType.TRADITIONAL);

    /** How tokens end. */
    enum End {
        USER_SUSPENDED("offline_access", (app, tokens) -> append(new UserSuspended(new UserId(app.user())))),
        USER_DELETED("offline_access", (app, tokens) -> append(new UserDeleted(new UserId(app.user())))),
        GRANT_REVOKED("offline_access", (app, tokens) -> append(new GrantRevoked(app.grant(), new UserId(app.user()),
                new ApplicationId(app.client()), "by_hand"))),
        SESSION_ENDED("", (app, tokens) -> append(new SessionEnded(app.session(), new UserId(app.user()), "signed_out"))),
        CLIENT_DELETED("offline_access", (app, tokens) ->
                append(new ApplicationDeleted(new ApplicationId(app.client())))),
        ACCESS_TOKEN_GIVEN_BACK("offline_access", (app, tokens) -> revoke(app, tokens.text("access_token"))),
        REFRESH_TOKEN_GIVEN_BACK("offline_access", (app, tokens) -> revoke(app, tokens.text("refresh_token"))),
        REFRESH_TOKEN_REUSED("offline_access", (app, tokens) -> {
            app.refresh(tokens.text("refresh_token"));
            PROVIDER.clock().later(Duration.ofSeconds(4), () -> app.refresh(tokens.text("refresh_token")));
        }),
        REFRESH_TOKEN_REUSED_BEFORE_IT_WAS_USED("offline_access", (app, tokens) -> {
            app.refresh(tokens.text("refresh_token"));
            PROVIDER.clock().later(Duration.ofSeconds(-4), () -> app.refresh(tokens.text("refresh_token")));
        }),
        CODE_REPLAYED("offline_access", (app, tokens) -> {
            String code = app.code("openid");
            app.redeem(code);
            app.redeem(code);
        });

        private final String scope;
        private final BiConsumer<Authorized, Answer> happens;

        End(String scope, BiConsumer<Authorized, Answer> happens) {
            this.scope = scope;
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void nothing_can_be_done_with_them_any_more(End end) {
        TestKey.current();
        Given.ResourceView api = GIVEN.managementApi();
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Administrator", api, "all"));
        String scope = ("openid all " + end.scope).strip();
        Answer tokens = app.exchange(scope);
        String access = tokens.text("access_token");
        String signed = app.redeem(app.code(scope, api.indicator()), "resource", api.indicator()).text("access_token");
        List<String> opaque = List.of(access, exchanged(access).text("access_token"), exchanged(signed).text("access_token"));
        String code = app.code(scope);
        assertThat(opaque).allSatisfy(token -> assertThat(me(token).status()).isEqualTo(200));
        assertThat(managed(signed).status()).isEqualTo(404);

        end.happens.accept(app, tokens);

        assertThat(opaque).allSatisfy(token -> {
            assertThat(me(token).status()).isEqualTo(401);
            assertThat(introspect(token).body()).isEqualTo("{\"active\":false}");
            assertThat(PROVIDER.bean(AccountTokens.class).find(token)).isEmpty();
            assertThat(exchanged(token).error()).isEqualTo("invalid_request");
        });
        assertThat(managed(signed).status()).isEqualTo(401);
        assertThat(exchanged(signed).error()).isEqualTo("invalid_request");
        assertThat(app.redeem(code).error()).isIn("invalid_grant", "invalid_client");
        if (tokens.json().has("refresh_token")) {
            assertThat(introspect(tokens.text("refresh_token")).body()).isEqualTo("{\"active\":false}");
            assertThat(app.refresh(tokens.text("refresh_token")).error()).isIn("invalid_grant", "invalid_client");
        }
    }

    private static void append(DomainEvent event) {
        PROVIDER.events().append(event);
    }

    private static void revoke(Authorized app, String token) {
        PROVIDER.calls().form("/oidc/token/revocation", "client_id", app.client(), "token", token);
    }

    private static Answer managed(String token) {
        return PROVIDER.calls().get("/api/nothing-here", Calls.bearer(token).toArray(String[]::new));
    }

    /** What another application gets for the token. */
    private static Answer exchanged(String token) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(EXCHANGER, Given.SECRET), "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token", token, "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token", "scope", "openid");
    }

    private static Answer me(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new));
    }

    private static Answer introspect(String token) {
        return PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(EXCHANGER, Given.SECRET), "token", token);
    }
}
