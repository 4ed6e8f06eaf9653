package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ADA;
import static io.keystory.command.interaction.decision.Interactions.ADAS;
import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.given;
import static io.keystory.command.interaction.decision.Interactions.identify;
import static io.keystory.command.interaction.decision.Interactions.started;
import static io.keystory.events.interaction.Identifier.Type.EMAIL;
import static io.keystory.events.interaction.Identifier.Type.PHONE;
import static io.keystory.events.interaction.InteractionKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.Occasion;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.CodeVerification.CodeVerified;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRequested;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoVerified;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.OneTimeTokenVerification.OneTimeTokenVerified;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.SignInPasskeyVerification.SignInPasskeyVerified;
import io.keystory.events.interaction.SocialVerification.SocialRequested;
import io.keystory.events.interaction.SocialVerification.SocialVerified;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.identity.ExternalUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes after a sign-in comes of its end, whatever the person was found by. */
class FirstFactorsTest {

    private static final String V = "v1";
    private static final Identifier MAIL = new Identifier(EMAIL, "ada@example.org");
    private static final Identifier NUMBER = new Identifier(PHONE, "441512345678");
    private static final ExternalUser PERSON =
            new ExternalUser("7", "ada@example.org", null, "Ada", null, Map.of());
    private static final ConnectorId GITHUB = new ConnectorId("c1");
    private static final SsoConnectorId ACME = new SsoConnectorId("acme");

    @ParameterizedTest
    @MethodSource("factors")
    void whoever_was_found_is_handed_back_once_and_hooks_are_told(List<InteractionEvent> proof) {
        InteractionEvent[] history = Stream.concat(Stream.of(started(), new KindChosen(ID, SIGN_IN)), proof.stream())
                .toArray(InteractionEvent[]::new);
        var identified = given(history).after(identify(V, ADA));
        SubmitInteraction submit = new SubmitInteraction(ID, NOW);

        assertThat(identified.when(submit)).containsExactly(new InteractionSubmitted(ID, SIGN_IN, ADA)).singleElement()
                .satisfies(told -> assertThat(Occasion.of(told).orElseThrow().trigger()).isEqualTo(HookTrigger.POST_SIGN_IN));
        assertThat(identified.after(submit).when(submit)).isEmpty();
    }

    private static Stream<List<InteractionEvent>> factors() {
        return Stream.of(
                List.of(new PasswordVerified(ID, V, ADAS, ADA, null)),
                List.of(new CodeRequested(ID, V, MAIL, MessagePurpose.SIGN_IN), new CodeVerified(ID, V, MAIL)),
                List.of(new CodeRequested(ID, V, NUMBER, MessagePurpose.SIGN_IN), new CodeVerified(ID, V, NUMBER)),
                List.of(new SocialRequested(ID, V, GITHUB, "github", "state", "https://example.org/callback"),
                        new SocialVerified(ID, V, GITHUB, "github", PERSON, List.of())),
                List.of(new EnterpriseSsoRequested(ID, V, ACME, "state", "https://example.org/callback"),
                        new EnterpriseSsoVerified(ID, V, ACME, "https://idp.example", PERSON, false, false)),
                List.of(new SignInPasskeyVerified(ID, V, ADA, "f1")),
                List.of(new OneTimeTokenVerified(ID, V, MAIL, null, List.of())));
    }
}
