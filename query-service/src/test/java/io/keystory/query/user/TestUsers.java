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
        return named(new UserId(Ids.nextUser()), username, email, name);
    }

    /** The same with this id: of users who were created at the same time, lists show the greater id first. */
    public static UserCreated named(UserId id, String username, String email, String name) {
        return new UserCreated(id, username, email, null, name, null, null, Map.of(), null);
    }
}
