package io.keystory.command.user;

import io.keystory.command.platform.Given;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Secret;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import java.util.Map;
import java.util.Set;

/** Users to decide about. */
final class Users {

    static final UserId ADA = new UserId("ada");
    static final RoleId READER = new RoleId("reader");
    static final RoleId WRITER = new RoleId("writer");

    private Users() {}

    static Given<UserState, UserCommand, UserEvent> given(UserEvent... history) {
        return Given.given(new UserDecider(), history);
    }

    static UserCreated created() {
        return new UserCreated(ADA, "ada", "Ada@Example.org", "441512345678", null, null, Profile.EMPTY, Map.of(), null);
    }

    static CreateUser create(HashedPassword password, RoleId... roles) {
        return new CreateUser(ADA, "ada", "Ada@Example.org", "441512345678", null, null, null, null, null, password,
                Set.of(roles));
    }

    static HashedPassword hashed(String passwordId) {
        return new HashedPassword(passwordId, PasswordAlgorithm.ARGON2ID, new Secret("hash of " + passwordId));
    }

    static UpdateUser identifiers(Change<String> username, Change<String> email, Change<String> phone) {
        return new UpdateUser(
                ADA, username, email, phone, Change.none(), Change.none(), Change.none(), Change.none());
    }
}
