package io.keystory.events.connector;

import io.keystory.events.platform.Nullable;

/**
 * A sign-in that an administrator's own program asked for.
 *
 * @param answerId what the answer is spoken of by; null before there is one
 * @param personId the vault's entry with who signed in; null before and once it was taken
 * @param expiresAt epoch ms
 */
public record ManagedSignInView(
        ConnectorId connectorId,
        String state,
        String redirectUri,
        @Nullable String answerId,
        @Nullable String personId,
        long expiresAt) {

    /** Whether an answer still counts. */
    public boolean isWaiting(long now) {
        return answerId == null && now < expiresAt;
    }

    /** Whether somebody is there to be taken. */
    public boolean hasPerson(long now) {
        return personId != null && now < expiresAt;
    }

    /** The same with an answer, and perhaps who signed in. */
    ManagedSignInView with(String answer, String person) {
        return new ManagedSignInView(connectorId, state, redirectUri, answer, person, expiresAt);
    }
}
