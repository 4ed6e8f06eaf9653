package io.keystory.oidc.token.presented;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.platform.DomainEvent;
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
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to end tokens, against every way to use them. */
class EndingTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

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
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        Answer tokens = app.exchange(("openid " + end.scope).strip());
        String access = tokens.text("access_token");
        assertThat(me(access).status()).isEqualTo(200);

        end.happens.accept(app, tokens);

        assertThat(me(access).status()).isEqualTo(401);
        assertThat(introspect(access).body()).isEqualTo("{\"active\":false}");
        assertThat(PROVIDER.bean(AccountTokens.class).find(access)).isEmpty();
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

    private static Answer me(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new));
    }

    private static Answer introspect(String token) {
        String server = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        return PROVIDER.calls().form("/oidc/token/introspection", Calls.basic(server, Given.SECRET), "token", token);
    }
}
