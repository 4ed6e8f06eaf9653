package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** A fact that happened to one aggregate; implementations are records in a sealed interface per aggregate. */
public interface DomainEvent {

    /** The stream this event belongs to; never null. */
    @JsonIgnore
    StreamId stream();

    /** The person whose key encrypts the fields marked {@link PersonalData}; empty when the event has none. */
    @JsonIgnore
    default Optional<SubjectId> subject() {
        return Optional.empty();
    }
}
