package io.keystory.oidc.session;

import io.keystory.events.session.SessionView;

/** The session of a browser, while it lasts. */
public record LiveSession(SessionView view) {

    public String id() {
        return view.id();
    }

    public String userId() {
        return view.userId();
    }

    /** Whether the user authenticated longer ago than {@code maxAge} seconds before {@code now} (epoch ms); 0 is ever. */
    public boolean isOlderThan(Long maxAge, long now) {
        return maxAge != null && (maxAge == 0 || now - view.authenticatedAt() > maxAge * 1000);
    }
}
