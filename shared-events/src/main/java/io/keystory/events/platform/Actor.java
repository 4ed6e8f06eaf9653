package io.keystory.events.platform;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who caused an event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(Type type, String id) {

    /** What kind of principal acts. */
    public enum Type { USER, APPLICATION, SYSTEM, ANONYMOUS }

    /** Keystory itself: seeds, automations, expiry. */
    public static final Actor SYSTEM = new Actor(Type.SYSTEM, null);

    /** Somebody who has not been identified yet. */
    public static final Actor ANONYMOUS = new Actor(Type.ANONYMOUS, null);

    /** The user of this id. */
    public static Actor user(String id) {
        return new Actor(Type.USER, id);
    }

    /** The application of this id, by itself. */
    public static Actor application(String id) {
        return new Actor(Type.APPLICATION, id);
    }
}
