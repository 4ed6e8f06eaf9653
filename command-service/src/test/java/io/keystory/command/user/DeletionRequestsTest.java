package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.user.DeletionRequestChange.Ask;
import io.keystory.events.user.DeletionRequestChange.CarryOut;
import io.keystory.events.user.DeletionRequestChange.Dismiss;
import io.keystory.events.user.DeletionRequestChange.Withdraw;
import io.keystory.events.user.DeletionRequestChange;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestDismissed;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeletionRequestsTest {

    private static final long DUE = 1_000;
    private static final ChangeDeletionRequest REQUEST = change(new Ask(DUE));
    private static final ChangeDeletionRequest WITHDRAW = change(new Withdraw());
    private static final ChangeDeletionRequest DISMISS = change(new Dismiss());
    private static final ChangeDeletionRequest IN_TIME = carryOut(DUE);
    private static final DeletionRequested REQUESTED = new DeletionRequested(ADA, DUE);

    private final Given<UserState, UserCommand, UserEvent> waiting = given(created(), REQUESTED);

    @Test
    void somebody_asks_once_and_the_day_that_was_told_stays() {
        assertThat(given(created()).when(REQUEST)).containsExactly(REQUESTED);
        assertThat(waiting.when(change(new Ask(DUE + 1)))).isEmpty();
        assertThat(given().refused(REQUEST)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_was_asked_for_is_taken_back_or_dismissed_and_can_be_asked_for_again() {
        assertThat(waiting.when(WITHDRAW)).containsExactly(new DeletionRequestWithdrawn(ADA));
        assertThat(waiting.after(WITHDRAW).when(REQUEST)).containsExactly(REQUESTED);
        assertThat(waiting.when(DISMISS)).containsExactly(new DeletionRequestDismissed(ADA));
        assertThat(waiting.after(DISMISS).when(REQUEST)).containsExactly(REQUESTED);
    }

    @Test
    void what_nobody_asked_for_is_neither_taken_back_nor_dismissed() {
        assertThat(given(created()).refused(WITHDRAW)).isEqualTo("entity.not_found 404");
        assertThat(given(created()).refused(DISMISS)).isEqualTo("entity.not_found 404");
        assertThat(waiting.after(WITHDRAW).refused(DISMISS)).isEqualTo("entity.not_found 404");
    }

    @Test
    void whose_day_has_come_is_forgotten() {
        assertThat(waiting.when(carryOut(DUE - 1))).isEmpty();
        assertThat(waiting.when(IN_TIME)).containsExactly(
                new UserDeleted(ADA), new UserErased(ADA, DeletionRequests.REASON));
    }

    @Test
    void without_a_day_an_administrator_does_it() {
        assertThat(given(created(), new DeletionRequested(ADA, null)).when(IN_TIME)).isEmpty();
    }

    @Test
    void who_took_it_back_stays() {
        assertThat(waiting.after(WITHDRAW).when(IN_TIME)).isEmpty();
        assertThat(waiting.after(DISMISS).when(IN_TIME)).isEmpty();
        assertThat(given(created()).when(IN_TIME)).isEmpty();
    }

    @Test
    void who_is_suspended_is_kept_until_that_is_over() {
        var suspended = given(created(), REQUESTED, new UserSuspended(ADA));

        assertThat(suspended.when(IN_TIME)).isEmpty();
        assertThat(given(created(), REQUESTED, new UserSuspended(ADA), new UserReactivated(ADA)).when(IN_TIME)).hasSize(2);
    }

    @Test
    void administrators_are_not_forgotten_by_themselves() {
        assertThat(given(created(), REQUESTED, new AdministratorAppointed(ADA, Users.READER)).when(IN_TIME)).isEmpty();
    }

    private static ChangeDeletionRequest carryOut(long now) {
        return change(new CarryOut(Instant.ofEpochMilli(now)));
    }

    private static ChangeDeletionRequest change(DeletionRequestChange change) {
        return new ChangeDeletionRequest(ADA, change);
    }
}
