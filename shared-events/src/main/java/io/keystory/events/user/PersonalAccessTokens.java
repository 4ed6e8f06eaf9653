package io.keystory.events.user;

import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.PersonalAccessTokenRenamed;
import io.keystory.events.user.UserView.PersonalAccessToken;
import io.keystory.events.user.UserView.Secrets;
import java.util.ArrayList;
import java.util.List;

/** Folds what happens to a user's personal access tokens. */
final class PersonalAccessTokens {

    private PersonalAccessTokens() {}

    static Secrets with(Secrets before, PersonalAccessTokenCreated e, long at) {
        List<PersonalAccessToken> tokens = new ArrayList<>(before.personalAccessTokens());
        tokens.add(new PersonalAccessToken(e.tokenId(), e.name(), at, e.expiresAt()));
        return before.with(List.copyOf(tokens));
    }

    static Secrets with(Secrets before, PersonalAccessTokenRenamed e) {
        return before.with(before.personalAccessTokens().stream()
                .map(token -> token.id().equals(e.tokenId())
                        ? new PersonalAccessToken(token.id(), e.name(), token.createdAt(), token.expiresAt()) : token)
                .toList());
    }

    static Secrets without(Secrets before, PersonalAccessTokenDeleted e) {
        return before.with(before.personalAccessTokens().stream()
                .filter(token -> !token.id().equals(e.tokenId()))
                .toList());
    }
}
