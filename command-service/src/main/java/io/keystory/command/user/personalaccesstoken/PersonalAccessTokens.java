package io.keystory.command.user.personalaccesstoken;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.CreatePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeletePersonalAccessToken;
import io.keystory.events.user.UserCommand.RenamePersonalAccessToken;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.PersonalAccessTokenRenamed;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserView;
import io.keystory.events.user.UserView.PersonalAccessToken;
import io.keystory.events.user.VisibleText;
import java.util.List;
import java.util.Optional;

/** A user's personal access tokens, known by name; the vault has their values, sealed to be shown, digested to be compared. */
public final class PersonalAccessTokens {

    private static final String KIND = "personal-access-token";

    private PersonalAccessTokens() {}

    /** Makes a token; 422 when the user has one of the name. */
    public static List<UserEvent> create(UserView user, CreatePersonalAccessToken c) {
        if (c.expiresAt() != null && c.expiresAt() <= c.now().toEpochMilli()) {
            throw new KeystoryException("request.invalid_input", 400);
        }
        requireFree(user, c.name());
        return List.of(new PersonalAccessTokenCreated(
                c.userId(), c.tokenId(), VisibleText.requireName("name", c.name()), c.expiresAt()));
    }

    /** Calls a token otherwise; 404 when there is none of the name, 422 when there is one of the new name. */
    public static List<UserEvent> rename(UserView user, RenamePersonalAccessToken c) {
        PersonalAccessToken token = existing(user, c.name());
        if (c.newName().equals(c.name())) {
            return List.of();
        }
        requireFree(user, c.newName());
        return List.of(new PersonalAccessTokenRenamed(
                c.userId(), token.id(), VisibleText.requireName("name", c.newName())));
    }

    /** Deletes a token; 404 when there is none of the name. */
    public static List<UserEvent> delete(UserView user, DeletePersonalAccessToken c) {
        return List.of(new PersonalAccessTokenDeleted(c.userId(), existing(user, c.name()).id()));
    }

    /** What becomes of values in the vault; {@code before} is null while the user does not exist. */
    public static List<VaultChange> secrets(UserView before, UserCommand command, UserEvent event) {
        return switch (event) {
            case PersonalAccessTokenCreated e -> List.of(new VaultChange.Store(
                    e.tokenId(), KIND, ((CreatePersonalAccessToken) command).value(), true));
            case PersonalAccessTokenDeleted e -> List.of(new VaultChange.Destroy(e.tokenId()));
            case UserDeleted e -> before.secrets().personalAccessTokens().stream()
                    .<VaultChange>map(token -> new VaultChange.Destroy(token.id()))
                    .toList();
            default -> List.of();
        };
    }

    /** The user's token of this name; 404 when there is none. */
    static PersonalAccessToken existing(UserView user, String name) {
        return named(user, name).orElseThrow(() -> KeystoryException.notFound("personal_access_tokens", name));
    }

    private static Optional<PersonalAccessToken> named(UserView user, String name) {
        return user.secrets().personalAccessTokens().stream().filter(token -> token.name().equals(name)).findFirst();
    }

    private static void requireFree(UserView user, String name) {
        if (named(user, name).isPresent()) {
            throw new KeystoryException("user.personal_access_token_name_exists", 422);
        }
    }
}
