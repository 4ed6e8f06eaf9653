package io.keystory.events.jwtcustomizer;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;

/** What can be asked of a script that adds claims to access tokens. */
public sealed interface JwtCustomizerCommand extends Command {

    JwtCustomizerId jwtCustomizerId();

    @Override
    default StreamId stream() {
        return jwtCustomizerId().stream();
    }

    /** Environment variables and samples as JSON, for the vault's entry {@code detailsId}. */
    record Details(String detailsId, Secret json) {}

    /**
     * Sets script and details.
     *
     * @param details null for none
     * @param expected what the sender has seen, and changes parts of; 409 when it is another by now. Null for whatever
     */
    record ChangeJwtCustomizer(
            JwtCustomizerId jwtCustomizerId,
            String script,
            boolean blockIssuanceOnError,
            Details details,
            JwtCustomizerView expected) implements JwtCustomizerCommand {}

    /** Deletes the script; 404 when there is none. */
    record DeleteJwtCustomizer(JwtCustomizerId jwtCustomizerId) implements JwtCustomizerCommand {}
}
