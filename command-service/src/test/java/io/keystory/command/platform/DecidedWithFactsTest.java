package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.AuthorizationCodeIssued;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Facts;
import io.keystory.store.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts that hold once something is decided, where it is decided in the same process. */
class DecidedWithFactsTest {

    private final TestCommandService service = TestCommandService.running();
    private final Commands commands = service.bean(Commands.class);
    private final UserId user = new UserId(new Fixtures().user());
    private final ApplicationId application = new ApplicationId("demo-app");
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());
    private final JournalId journal = new JournalId(Ids.next());

    @Test
    void they_are_one_append_with_it() {
        commands.sendTogether(List.of(start()), issued());

        assertThat(appended()).isEqualTo("2 in 1");
    }

    @Test
    void they_are_appended_behind_what_had_been_decided_before() {
        commands.sendTogether(List.of(start(), join()));
        commands.sendTogether(List.of(join()), issued());

        assertThat(appended()).isEqualTo("3 in 2");
    }

    @Test
    void they_do_not_hold_when_it_is_refused() {
        assertThatThrownBy(() -> commands.sendTogether(List.of(join()), issued()))
                .isInstanceOf(KeystoryException.class);

        assertThat(appended()).isEqualTo("0 in 0");
    }

    private Command start() {
        return new StartSession(session, user, application, new InteractionId(Ids.next()), Set.of("pwd"),
                Instant.now(), Instant.now().plusSeconds(60));
    }

    private Command join() {
        return new JoinApplication(session, application, grant);
    }

    private Facts issued() {
        return service.bean(Journal.class).facts(
                List.of(new AuthorizationCodeIssued(journal, user, application, grant, session)),
                EventMetadata.SYSTEM, List.of(), null);
    }

    /** Events of one append were recorded at one time. */
    private String appended() {
        return service.bean(JdbcClient.class).sql("""
                select count(*) || ' in ' || count(distinct recorded_at) from log.event where stream = any(?)""")
                .param(new String[] {session.stream().toString(), journal.stream().toString()})
                .query(String.class).single();
    }
}
