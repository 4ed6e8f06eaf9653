package io.keystory.query.user;

import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import java.util.Map;

/** Users as tests make them. */
public final class TestUsers {

    private TestUsers() {}

    /** A new user with an id of its own. */
    public static UserCreated named(String username, String email, String name) {
        return new UserCreated(new UserId(Ids.nextUser()), username, email, null, name, null, null, Map.of(), null);
    }
}
