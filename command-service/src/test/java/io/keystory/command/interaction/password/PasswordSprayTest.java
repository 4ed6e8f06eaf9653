package io.keystory.command.interaction.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.interaction.FailedSteps;
import io.keystory.command.password.FailedAttempts;
import io.keystory.command.password.Passwords;
import io.keystory.command.sentinel.SharedAttempts;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Guessing stops making events long before it stops. */
class PasswordSprayTest {

    private static final int MAX_ATTEMPTS = 3;

    private static final AuthorizationRequest REQUEST = new AuthorizationRequest("https://example.org/callback", null, null,
            null, "state", null, "challenge", "S256", null, null, null, null, null, null, null);

    private final TestCommandService service = TestCommandService.running();
    private final String name = Ids.next();
    private final Commands commands = service.bean(Commands.class);
    private final PasswordSteps verification = verification();
    private final InteractionView interaction = begun();

    @Test
    void many_guesses_at_one_name_append_as_many_events_as_the_policy_allows_and_one_that_says_locked() {
        long head = service.head();

        for (int i = 0; i < 10; i++) {
            guess("192.0.2." + i, name);
        }

        assertThat(service.head() - head).isEqualTo(MAX_ATTEMPTS + 1);
        assertThat(service.bean(LogReader.class).after(service.head() - 1, 1).getFirst().event()).isEqualTo(
                new StepRefused(new InteractionId(interaction.id()), "password",
                        "session.verification_blocked_too_many_attempts"));
        assertThat(guess("192.0.2.99", " " + name.toUpperCase(Locale.ROOT) + " ")).isEqualTo("session.verification_blocked_too_many_attempts 400");
    }

    @Test
    void one_guess_at_each_of_many_names_from_one_address_appends_sixty_events_a_minute() {
        long head = service.head();

        for (int i = 0; i < 70; i++) {
            guess("198.51.100.7", "name" + i);
        }

        assertThat(service.head() - head).isEqualTo(60);
        assertThat(guess("198.51.100.7", "one more")).isEqualTo("request.rate_limited 429");
    }

    private PasswordSteps verification() {
        FailedAttempts attempts = new FailedAttempts(
                service.bean(SharedAttempts.class), () -> new SentinelPolicy(MAX_ATTEMPTS, 10));
        return new PasswordSteps(service.bean(UserAccounts.class), service.bean(Passwords.class), attempts,
                new FailedSteps(attempts, commands, Clock.systemUTC()), commands, Clock.systemUTC());
    }

    private String guess(String address, String name) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> from(address, () ->
                verification.verify(interaction, PasswordExpiration.DEFAULTS,
                        new Identifier(Identifier.Type.USERNAME, name), new Secret("wrong"))));
        return refusal.code() + " " + refusal.status();
    }

    private InteractionView begun() {
        InteractionId id = new InteractionId(Ids.next());
        Instant now = Instant.now();
        commands.send(new StartInteraction(
                id, new ApplicationId("demo-app"), REQUEST, null, now.plusSeconds(3600)));
        commands.send(new ChooseKind(id, InteractionKind.SIGN_IN, now));
        return service.bean(Streams.class).fold(id.stream(), new InteractionFold()).orElseThrow();
    }

    private static <T> T from(String address, Callable<T> work) throws Exception {
        return new RequestContext(new EventMetadata(Actor.ANONYMOUS, null, null, null, null, address, null)).during(work);
    }
}
