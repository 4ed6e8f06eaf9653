package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A wish to change one aggregate; carries every id, instant and random value that its decision needs. */
public interface Command {

    /** The stream of the aggregate that decides; never null. */
    @JsonIgnore
    StreamId stream();
}
