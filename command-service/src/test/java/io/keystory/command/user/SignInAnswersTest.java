package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.hook.HookMessages;
import io.keystory.store.EventLog;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of sign-ins where somebody's account is changed. */
class SignInAnswersTest {

    private static final long FIRST = 1_700_000_000_000L;
    private static final long SECOND = 1_750_000_000_000L;

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final String user = new Fixtures().user("a quiet long password");
    private final String path = "/api/users/" + user;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | {'name': 'Ada'}
            /is-suspended | {'isSuspended': false}
            /password     | {'password': 'another quiet long one'}
            """)
    void every_answer_that_is_a_user_says_when_they_signed_in_last_and_to_what_at_first(String where, String body) {
        signIn("demo-app", FIRST);
        signIn("another", SECOND);

        Answer answer = administrator.patch(path + where, body);

        assertThat(answer.json().get("lastSignInAt").asLong()).as(answer.body()).isEqualTo(SECOND);
        assertThat(answer.text("applicationId")).isEqualTo("demo-app");
        assertThat(answer.text("cimdClientId")).isNull();
    }

    @Test
    void so_does_the_answer_to_taking_an_identity_away() {
        administrator.put(path + "/identities/github", "{'userId': '%s'}".formatted(Ids.next()));
        signIn("demo-app", FIRST);

        Answer answer = administrator.delete(path + "/identities/github");

        assertThat(answer.json().get("lastSignInAt").asLong()).as(answer.body()).isEqualTo(FIRST);
        assertThat(answer.text("applicationId")).isEqualTo("demo-app");
    }

    @Test
    void whoever_signed_in_to_a_program_that_is_known_by_its_address_has_that() {
        signIn("https://client.example/about.json", FIRST);

        Answer answer = administrator.patch(path, "{'name': 'Ada'}");

        assertThat(answer.text("applicationId")).isNull();
        assertThat(answer.text("cimdClientId")).isEqualTo("https://client.example/about.json");
    }

    @Test
    void nobody_else_s_sign_in_counts() {
        signIn(new UserId(new Fixtures().user()), "demo-app", FIRST);

        Answer answer = administrator.patch(path, "{'name': 'Ada'}");

        assertThat(answer.text("lastSignInAt")).isNull();
        assertThat(answer.text("applicationId")).isNull();
    }

    @Test
    void people_see_it_of_their_own_account_and_hooks_are_told_of_what_had_been_by_then() {
        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'name': 'Edit'}}");
        signIn("demo-app", FIRST);

        Answer answer = service.account(user, "openid", "profile").patch("/api/my-account", "{'name': 'Countess'}");
        signIn("another", SECOND);

        assertThat(answer.json().get("lastSignInAt").asLong()).as(answer.body()).isEqualTo(FIRST);
        UserView told = (UserView) messages().of(new HookId("h"), HookTrigger.USER_DATA_UPDATED,
                Long.parseLong(answer.header("Keystory-Position"))).orElseThrow().get("data");
        assertThat(told.lastSignInAt()).isEqualTo(FIRST);
        assertThat(told.applicationId()).isEqualTo("demo-app");
    }

    private HookMessages messages() {
        EventLog log = service.bean(EventLog.class);
        return new HookMessages(log.reader(), log.streams(), log.feed());
    }

    private void signIn(String application, long at) {
        signIn(new UserId(user), application, at);
    }

    private void signIn(UserId who, String application, long at) {
        service.bean(Commands.class).send(new StartSession(new SessionId(Ids.next()), who,
                new ApplicationId(application), new InteractionId(Ids.next()), Set.of("pwd"),
                Instant.ofEpochMilli(at), Instant.now().plusSeconds(600)));
    }
}
