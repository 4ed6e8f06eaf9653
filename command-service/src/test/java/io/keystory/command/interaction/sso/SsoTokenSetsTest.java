package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestProvider;
import io.keystory.command.tokenset.KeptTokens;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserCommand.UnlinkSsoIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Vault;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that the provider of an enterprise gave people who signed in there. */
class SsoTokenSetsTest {

    private static final String DOMAIN = "tokens.example";

    private static final TestProvider PROVIDER = new TestProvider();
    private static final SsoTestBed BED = new SsoTestBed();
    private static String connector = connector();

    private final String subject = Ids.next();
    private final String email = Ids.next() + "@" + DOMAIN;

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void tokens_are_kept_and_last_an_hour() {
        PROVIDER.giveTokensFor(3600);
        keepTokens(true);
        BED.user(", 'primaryEmail': '%s'".formatted(email));
    }

    @Test
    void they_are_kept_sealed_and_anew_at_each_sign_in() {
        signIn();
        TokenSet first = kept().orElseThrow();
        assertThat(first.metadata()).extracting("scope", "tokenType", "hasRefreshToken")
                .containsExactly("files", "Bearer", true);
        String token = current().accessToken();
        assertThat(first.toString()).doesNotContain(token);

        signIn();
        assertThat(kept()).hasValueSatisfying(again -> assertThat(again.id()).isEqualTo(first.id()));
        assertThat(current().accessToken()).isNotEqualTo(token);
        assertThat(vault().open(first.secretId())).isEmpty();
    }

    @Test
    void nothing_is_kept_where_the_connector_does_not_say_so() {
        keepTokens(false);
        signIn();

        assertThat(kept()).isEmpty();
        assertThatThrownBy(this::current).hasMessageContaining("secrets.third_party_token_set.token_not_found");
    }

    @Test
    void what_has_expired_is_refreshed_where_it_came_from() {
        PROVIDER.giveTokensFor(1);
        signIn();
        String expiring = current().accessToken();
        PROVIDER.giveTokensFor(3600);
        String fresh = await().until(() -> current().accessToken(), token -> !token.equals(expiring));

        assertThat(current().accessToken()).isEqualTo(fresh);
        assertThat(kept()).hasValueSatisfying(set -> assertThat(set.metadata().hasRefreshToken()).isTrue());
    }

    @Test
    void they_go_with_the_identity_and_on_request() {
        signIn();
        TokenSet set = kept().orElseThrow();
        String path = "/api/secrets/" + set.id();
        assertThat(BED.administrator().delete(path).status()).isEqualTo(204);
        assertThat(BED.administrator().delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(vault().open(set.secretId())).isEmpty();

        signIn();
        String secret = kept().orElseThrow().secretId();
        BED.bean(Commands.class).send(new UnlinkSsoIdentity(new UserId(user().id()), new SsoConnectorId(connector)));
        assertThat(kept()).isEmpty();
        assertThat(vault().open(secret)).isEmpty();
    }

    @Test
    void they_go_with_the_connector() {
        signIn();
        String secret = kept().orElseThrow().secretId();
        assertThat(BED.administrator().delete("/api/sso-connectors/" + connector).status()).isEqualTo(204);

        await().until(() -> vault().open(secret).isEmpty());
        assertThat(kept()).isEmpty();
        connector = connector();
    }

    private static String connector() {
        return BED.connector("OIDC", PROVIDER.ssoConfig(), DOMAIN);
    }

    private void signIn() {
        InteractionBrowser page = BED.page("SignIn");
        Answer begun = depart(page, connector);
        String verification = begun.text("verificationId");
        assertThat(verify(page, connector, verification, PROVIDER.signIn(begun.text("authorizationUri"),
                Map.of("sub", subject, "email", email, "email_verified", true))).status()).isEqualTo(200);
        assertThat(identify(page, verification).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
    }

    private static void keepTokens(boolean are) {
        assertThat(BED.administrator().patch("/api/sso-connectors/" + connector, "{'enableTokenStorage': %s}".formatted(are))
                .status()).isEqualTo(200);
    }

    private UserView user() {
        return BED.withAddress(email);
    }

    private Optional<TokenSet> kept() {
        return Optional.ofNullable(user().secrets().ssoTokenSets().get(connector));
    }

    private KeptTokens current() {
        return BED.bean(TokenSets.class).current(user(), new SsoConnectorId(connector));
    }

    private static Vault vault() {
        return BED.bean(Vault.class);
    }
}
