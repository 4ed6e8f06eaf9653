package io.keystory.events.jwtcustomizer;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/** What happens to a script that adds claims to access tokens. */
public sealed interface JwtCustomizerEvent extends DomainEvent {

    JwtCustomizerId jwtCustomizerId();

    @Override
    default StreamId stream() {
        return jwtCustomizerId().stream();
    }

    /**
     * The script is now this.
     *
     * @param detailsId the vault's entry with its environment variables and samples, or null
     */
    @EventType("jwt_customizer.changed")
    record JwtCustomizerChanged(
            JwtCustomizerId jwtCustomizerId, String script, boolean blockIssuanceOnError, @Nullable String detailsId)
            implements JwtCustomizerEvent {}

    /** There is no script any more. */
    @EventType("jwt_customizer.deleted")
    record JwtCustomizerDeleted(JwtCustomizerId jwtCustomizerId) implements JwtCustomizerEvent {}
}
