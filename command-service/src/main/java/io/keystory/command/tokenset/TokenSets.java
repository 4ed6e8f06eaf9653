package io.keystory.command.tokenset;

import io.keystory.command.connector.social.SocialSignIn;
import io.keystory.command.ssoconnector.SsoConnectors;
import io.keystory.command.ssoconnector.signin.SsoSignIn;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Vault;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that providers gave users. Until it is known whose they are they wait in the vault under what is kept of
 * the proof that they came with; a user has an entry of one's own.
 */
public final class TokenSets {

    /** What entries of the vault are called that wait. */
    public static final String WAITING = "waiting-token-set";

    private final UserAccounts accounts;
    private final SocialSignIn social;
    private final SsoConnectors ssoConnectors;
    private final SsoSignIn sso;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    TokenSets(UserAccounts accounts, SocialSignIn social, SsoConnectors ssoConnectors, SsoSignIn sso, Vault vault,
            Commands commands, Clock clock) {
        this.accounts = accounts;
        this.social = social;
        this.ssoConnectors = ssoConnectors;
        this.sso = sso;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** What is to wait in the vault; null for no tokens. */
    public @Nullable Secret waiting(@Nullable UpstreamTokens tokens) {
        return tokens == null ? null : KeptTokens.given(tokens, null, clock.instant()).sealed();
    }

    /** The command that gives a user what waits in an entry of the vault; empty when nothing does. */
    public Optional<UserCommand> taking(UserId user, String target, ConnectorId connector, String waitingId) {
        return taking(user, new SocialGiver(social, target, connector), waitingId);
    }

    /** The same for tokens of the provider of an SSO connector. */
    public Optional<UserCommand> taking(UserId user, SsoConnectorId connector, String waitingId) {
        return ssoConnectors.find(connector).flatMap(found -> taking(user, new SsoGiver(sso, found), waitingId));
    }

    /**
     * The tokens that the provider of that target gave a user, refreshed where that is needed; 404
     * secrets.third_party_token_set.token_not_found when there are none, 401
     * secrets.third_party_token_set.access_token_expired when they have expired and the provider gives no new ones.
     */
    public KeptTokens current(UserView user, String target) {
        TokenSet set = Optional.ofNullable(user.secrets().tokenSets().get(target)).orElseThrow(TokenSets::absent);
        return current(user, new SocialGiver(social, target, new ConnectorId(set.connectorId())));
    }

    /** The same for the provider of an SSO connector, which gave none where the connector is gone. */
    public KeptTokens current(UserView user, SsoConnectorId connector) {
        return current(user, new SsoGiver(sso, ssoConnectors.find(connector).orElseThrow(TokenSets::absent)));
    }

    private Optional<UserCommand> taking(UserId user, TokenGiver giver, String waitingId) {
        return vault.open(waitingId).map(KeptTokens::opened)
                .map(tokens -> giver.keeping(user, "token-set:" + waitingId, tokens));
    }

    private KeptTokens current(UserView user, TokenGiver giver) {
        TokenSet set = giver.given(user).orElseThrow(TokenSets::absent);
        KeptTokens tokens = vault.open(set.secretId()).map(KeptTokens::opened).orElseThrow(TokenSets::absent);
        return tokens.isExpired(clock.instant()) ? refreshed(user, giver, set, tokens) : tokens;
    }

    private KeptTokens refreshed(UserView user, TokenGiver giver, TokenSet set, KeptTokens old) {
        if (old.refreshToken() == null) {
            throw expired();
        }
        try {
            KeptTokens fresh =
                    KeptTokens.given(giver.refreshed(old.refreshToken()), old.refreshToken(), clock.instant());
            commands.send(giver.keeping(new UserId(user.id()), Ids.next(), fresh));
            return fresh;
        } catch (KeystoryException refusal) {
            if (refusal.status() >= 500) {
                throw refusal;
            }
            return refreshedElsewhere(user, giver, set);
        }
    }

    /** A refresh token may be good once: whoever comes second at the same time takes what the first was given. */
    private KeptTokens refreshedElsewhere(UserView user, TokenGiver giver, TokenSet set) {
        return accounts.find(new UserId(user.id())).flatMap(giver::given)
                .filter(now -> !now.secretId().equals(set.secretId()))
                .flatMap(now -> vault.open(now.secretId())).map(KeptTokens::opened)
                .filter(tokens -> !tokens.isExpired(clock.instant()))
                .orElseThrow(TokenSets::expired);
    }

    static KeystoryException absent() {
        return new KeystoryException("secrets.third_party_token_set.token_not_found", 404);
    }

    private static KeystoryException expired() {
        return new KeystoryException("secrets.third_party_token_set.access_token_expired", 401);
    }
}
