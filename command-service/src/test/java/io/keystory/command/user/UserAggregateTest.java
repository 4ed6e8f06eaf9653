package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.READER;
import static io.keystory.command.user.Users.create;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.hashed;

import io.keystory.command.platform.Aggregates;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserSuspended;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class UserAggregateTest {

    private final FixtureConfiguration<UserAggregate> fixture = Aggregates.fixture(UserAggregate.class);

    @Test
    void a_user_is_created() {
        fixture.givenNoPriorActivity()
                .when(create(hashed("p1"), READER))
                .expectEvents(created(), new PasswordSet(ADA, "p1", PasswordAlgorithm.ARGON2ID),
                        new RoleAssigned(ADA, READER));
    }

    @Test
    void a_user_is_suspended() {
        fixture.given(created()).when(new ChangeSuspension(ADA, true, false)).expectEvents(new UserSuspended(ADA));
    }

    @Test
    void a_suspended_user_is_not_suspended_again() {
        fixture.given(created(), new UserSuspended(ADA)).when(new ChangeSuspension(ADA, true, false)).expectNoEvents();
    }

    @Test
    void a_deleted_user_is_not_suspended() {
        fixture.given(created(), new UserDeleted(ADA))
                .when(new ChangeSuspension(ADA, true, false))
                .expectException(KeystoryException.class)
                .expectExceptionMessage("entity.not_exists_with_id");
    }

    @Test
    void a_user_who_never_existed_is_refused_in_the_deciders_words() {
        fixture.givenNoPriorActivity()
                .when(new ChangeSuspension(ADA, true, false))
                .expectException(KeystoryException.class)
                .expectExceptionMessage("entity.not_exists_with_id");
    }
}
