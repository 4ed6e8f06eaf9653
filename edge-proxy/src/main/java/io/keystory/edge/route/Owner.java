package io.keystory.edge.route;

import java.util.Arrays;

/** Who answers a request. */
public enum Owner {

    /** Decisions: what changes something, and every read that acts. */
    COMMAND("command-service"),
    /** Reads, audit, history, read models. */
    QUERY("query-service"),
    /** The OpenID Provider and the HTML shell of the sign-in pages. */
    OIDC("oidc-service"),
    /** The built single-page applications and their assets. */
    FRONTENDS("frontends"),
    /** The front door itself. */
    EDGE("edge"),
    /** Nobody: the request is refused. */
    NOBODY("nobody");

    private final String id;

    Owner(String id) {
        this.id = id;
    }

    /** The name that the route table uses. */
    public String id() {
        return id;
    }

    static Owner named(String id) {
        return Arrays.stream(values()).filter(owner -> owner.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no owner is called " + id));
    }
}
