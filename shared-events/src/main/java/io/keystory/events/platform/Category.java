package io.keystory.events.platform;

/** How long an event is kept in the main log: the partition it is stored in. */
public enum Category {
    /** What shapes users, applications, roles and settings: kept for ever. */
    CORE,
    /** Tokens, sessions and interactions: may be detached to an archive. */
    ACTIVITY
}
