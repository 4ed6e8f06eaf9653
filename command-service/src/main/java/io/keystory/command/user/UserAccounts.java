package io.keystory.command.user;

import io.keystory.command.password.StoredPassword;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.command.user.tokenset.TokenSetSecrets;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.read.StoredEvents.Extent;
import java.util.List;
import java.util.Optional;

/** Finds users as they are at this moment, through the claims they hold, not through read models. */
public final class UserAccounts {

    private final Claims claims;
    private final Streams streams;
    private final Vault vault;

    public UserAccounts(Claims claims, Streams streams, Vault vault) {
        this.claims = claims;
        this.streams = streams;
        this.vault = vault;
    }

    /** The user who holds an identifier; whether case makes a difference to a username is as the policy for them says. */
    public Optional<UserView> find(Identifier identifier) {
        return claims.ownerOf(UserClaims.of(identifier), UserClaims.alike(identifier)).flatMap(this::find);
    }

    /** The user who is this at the social provider of that target. */
    public Optional<UserView> findByIdentity(String target, String id) {
        return claims.ownerOf(UserClaims.identity(target, id)).flatMap(this::find);
    }

    /** The user who is this at the identity provider of an enterprise. */
    public Optional<UserView> findBySsoIdentity(String issuer, String id) {
        return claims.ownerOf(UserClaims.ssoIdentity(issuer, id)).flatMap(this::find);
    }

    /** The user who has set up a passkey. */
    public Optional<UserView> findByPasskey(String credentialId) {
        return claims.ownerOf(FactorSecrets.passkey(credentialId)).flatMap(this::find);
    }

    /** The user whom the provider's tokens of this id were given to. */
    public Optional<UserView> findByTokenSet(String tokenSetId) {
        return claims.ownerOf(TokenSetSecrets.holder(tokenSetId)).flatMap(this::find);
    }

    /** The user of an id. */
    public Optional<UserView> find(UserId id) {
        return find(id.stream());
    }

    /** The user of a stream that was looked up just now. */
    public Optional<UserView> find(Extent stream) {
        return Optional.ofNullable(streams.fold(stream, new UserFold()));
    }

    /** Whether the user is an administrator. */
    public boolean isAdministrator(UserId id) {
        return claims.ownerOf(UserClaims.administrator(id)).isPresent();
    }

    /** The stored hash of a user's password; empty when there is none. */
    public Optional<StoredPassword> passwordOf(UserView user) {
        return Optional.ofNullable(user.secrets().passwordId())
                .flatMap(vault::open)
                .map(hash -> StoredPassword.of(user.secrets().passwordAlgorithm(), new Secret(hash)));
    }

    /** The languages that a user is known to read, as tags. */
    public static List<String> languages(UserView user) {
        return user.profile() == null ? List.of() : WantedLanguages.tags(user.profile().locale(), null);
    }

    /** That somebody else has such an identifier: 422 user.*_already_in_use. */
    public static KeystoryException inUse(Identifier.Type type) {
        return new KeystoryException(switch (type) {
            case USERNAME -> "user.username_already_in_use";
            case EMAIL -> "user.email_already_in_use";
            case PHONE -> "user.phone_already_in_use";
        }, 422);
    }

    /** The user of a stream. */
    public Optional<UserView> find(StreamId stream) {
        return streams.fold(stream, new UserFold());
    }
}
