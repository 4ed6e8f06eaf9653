package io.keystory.command.interaction.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.store.database.StatementCounter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasskeySearchTest {

    private static final int A_MINUTE = 60;

    private final TestCommandService service = TestCommandService.running();

    @BeforeEach
    void passkeysSignIn() {
        allow(true);
    }

    @AfterEach
    void passkeysDoNot() {
        allow(false);
    }

    @Test
    void an_address_that_asks_for_many_names_without_a_passkey_is_told_nothing_any_more() {
        assertThat(IntStream.range(0, A_MINUTE).mapToObj(one -> ask("203.0.113.9", "nobody" + one)))
                .containsOnly("400 session.mfa.webauthn_verification_not_found");

        assertThat(ask("203.0.113.9", "nobody")).isEqualTo("429 request.rate_limited");
        assertThat(ask("203.0.113.10", "nobody")).isEqualTo("400 session.mfa.webauthn_verification_not_found");
    }

    /** How long the answer takes follows from how often the database is asked. */
    @Test
    void who_is_there_without_a_passkey_costs_what_nobody_costs() {
        String username = "u" + Ids.nextUser();
        assertThat(service.administrator().post("/api/users", "{'username': '%s'}".formatted(username)).status())
                .isEqualTo(200);

        assertThat(cost(username)).isEqualTo(cost("u" + Ids.nextUser()));
    }

    private int cost(String name) {
        ask(null, name);
        service.bean(StatementCounter.class).take();
        ask(null, name);
        return service.bean(StatementCounter.class).take().size();
    }

    private String ask(String address, String name) {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> new RequestContext(
                new EventMetadata(Actor.ANONYMOUS, null, null, null, null, address, null)).during(
                        () -> service.bean(SignInPasskeySteps.class)
                                .ask(null, new Identifier(Identifier.Type.USERNAME, name))));
        return refusal.status() + " " + refusal.code();
    }

    private void allow(boolean isEnabled) {
        assertThat(service.administrator().patch("/api/sign-in-exp",
                "{'passkeySignIn': {'enabled': %s}}".formatted(isEnabled)).status()).isEqualTo(200);
    }
}
