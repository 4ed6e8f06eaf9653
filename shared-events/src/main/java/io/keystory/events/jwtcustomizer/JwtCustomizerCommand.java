package io.keystory.events.jwtcustomizer;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.script.ScriptDetails;

/** What can be asked of a script that adds claims to access tokens. */
public sealed interface JwtCustomizerCommand extends Command {

    JwtCustomizerId jwtCustomizerId();

    @Override
    default StreamId stream() {
        return jwtCustomizerId().stream();
    }

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
            ScriptDetails details,
            JwtCustomizerView expected) implements JwtCustomizerCommand {}

    /** Deletes the script; 404 when there is none. */
    record DeleteJwtCustomizer(JwtCustomizerId jwtCustomizerId) implements JwtCustomizerCommand {}
}
