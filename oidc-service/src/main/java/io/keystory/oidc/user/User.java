package io.keystory.oidc.user;

import io.keystory.events.user.UserView;
import java.util.List;

/** A user with the roles they have. */
public record User(UserView view, List<String> roleIds) {

    public String id() {
        return view.id();
    }
}
