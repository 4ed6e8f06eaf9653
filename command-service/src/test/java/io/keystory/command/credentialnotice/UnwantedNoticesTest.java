package io.keystory.command.credentialnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is told by e-mail twice, too late, or of what they are not to be told. */
class UnwantedNoticesTest extends ToldOwner {

    @Test
    void nobody_is_told_of_what_they_registered_with() {
        awaitAutomations();

        assertThat(rows("true")).isZero();
    }

    @Test
    void nobody_is_told_twice_when_the_automation_or_the_telling_begins_again() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        jdbc.sql("update token.credential_change set next_at = now() where user_id = ?").param(user).update();
        settle(1);
        readAgain(Clock.systemUTC());
        assertThat(rows("next_at is null")).isOne();
        assertThat(rows("true")).isOne();

        assertThat(told()).hasSize(1);
    }

    @Test
    void a_log_that_is_read_anew_tells_nobody_of_what_is_long_past() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        jdbc.sql("delete from token.credential_change where user_id = ?").param(user).update();

        readAgain(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
        assertThat(rows("true")).isZero();
        readAgain(Clock.offset(Clock.systemUTC(), Duration.ofHours(23)));
        settle(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void what_changed_before_it_was_wanted_is_not_told_when_it_is_looked_at_later() {
        administrator.patch(SETTING, "{'enabled': false}");
        change("PATCH", "/password", "{'password': 'another password'}");
        administrator.patch(SETTING, "{'enabled': true}");

        readAgain(Clock.systemUTC());

        assertThat(rows("true")).isZero();
    }

    @Test
    void nobody_is_told_who_is_forgotten_or_suspended_by_then() {
        String forgotten = user;
        String suspended = person("");
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(forgotten, 1);
        change("PATCH", "/password", "{'password': 'a third password'}");
        service.bean(Commands.class).send(new EraseUser(new UserId(forgotten), "asked for", false));
        administrator.patch("/api/users/" + suspended + "/is-suspended", "{'isSuspended': true}");
        administrator.patch("/api/users/" + suspended + "/password", "{'password': 'another password'}");
        settle(forgotten, 2);
        settle(suspended, 1);

        assertThat(told()).hasSize(1);
    }

    @Test
    void nothing_is_told_where_the_installation_does_not_want_it() {
        administrator.patch(SETTING, "{'enabled': false}");
        change("PATCH", "/password", "{'password': 'another password'}");
        awaitAutomations();

        assertThat(rows("true")).isZero();
    }

    @Test
    void what_waits_when_it_is_switched_off_is_not_told() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        change("PATCH", "/password", "{'password': 'a third password'}");
        await().until(() -> rows("true") == 2);
        administrator.patch(SETTING, "{'enabled': false}");
        settle(2);

        assertThat(told()).hasSize(1);
    }

    @Test
    void no_more_is_taken_than_is_told_at_once_however_much_waits_for_one_person() {
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into token.credential_change (position, user_id, notice, next_at) select -n, ?,
                    nullif(-n, -1), now() - interval '1 day' from generate_series(1, 3) n""").param(user).update();
            NoticeQueue queue = service.bean(NoticeQueue.class);

            assertThat(queue.due(1)).singleElement().satisfies(one -> assertThat(one.positions()).hasSize(1));
            assertThat(queue.due(2)).hasSize(2);
            assertThat(rows("notice = position and next_at > now()")).isEqualTo(3);
        });
    }

    /** Lets the automation act on all that the person has done, at a time. */
    private void readAgain(Clock clock) {
        var automation = new WhenCredentialChangedThenTellOwner(service.bean(NoticeQueue.class),
                service.bean(NoticeSetting.class), service.bean(LogReader.class), clock);
        service.bean(EventLog.class).reader().stream(new UserId(user).stream(), 0)
                .forEach(event -> automation.commands(ofUser(event)).toList());
    }

    @SuppressWarnings("unchecked")
    private static Recorded<UserEvent> ofUser(Recorded<DomainEvent> event) {
        return (Recorded<UserEvent>) (Recorded<?>) event;
    }
}
