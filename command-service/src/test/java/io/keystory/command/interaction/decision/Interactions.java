package io.keystory.command.interaction.decision;

import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.IdentifyUser;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.NewPasswordIdentity.NewPasswordIdentityVerified;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserId;
import java.time.Instant;
import java.util.List;

/** Interactions to decide about; {@link #NOW} is before their end and {@link #LATER} is after it. */
final class Interactions {

    static final InteractionId ID = new InteractionId("i1");
    static final UserId ADA = new UserId("ada");
    static final UserId EVE = new UserId("eve");
    static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    static final Instant END = NOW.plusSeconds(3600);
    static final Instant LATER = END;
    static final Identifier ADAS = new Identifier(Identifier.Type.USERNAME, "ada");

    private static final ApplicationId APPLICATION = new ApplicationId("app");
    static final AuthorizationRequest REQUEST = new AuthorizationRequest(
            "https://example.org/callback", null, null, null, "state", null, "challenge", "S256", null, null, null, null,
            null, null, null);

    private Interactions() {}

    static Given<InteractionView, InteractionCommand, InteractionEvent> given(InteractionEvent... history) {
        return Given.given(new InteractionDecider(), history);
    }

    /** One in which the person has said what they are here for. */
    static Given<InteractionView, InteractionCommand, InteractionEvent> begun(InteractionKind kind) {
        return given(started(), new KindChosen(ID, kind));
    }

    /** One in which Ada has been identified by her password. */
    static Given<InteractionView, InteractionCommand, InteractionEvent> identified() {
        return begun(InteractionKind.SIGN_IN).after(verified("v1", ADA)).after(identify("v1", ADA));
    }

    /** One that Ada has handed back to the provider. */
    static Given<InteractionView, InteractionCommand, InteractionEvent> submitted() {
        return identified().after(new SubmitInteraction(ID, NOW));
    }

    static StartInteraction start() {
        return new StartInteraction(ID, APPLICATION, REQUEST, null, END);
    }

    static InteractionStarted started() {
        return new InteractionStarted(ID, APPLICATION, REQUEST, null, END.toEpochMilli());
    }

    static RecordVerification verified(String verificationId, UserId user) {
        return new RecordVerification(new PasswordVerified(ID, verificationId, ADAS, user, null), NOW);
    }

    static RecordVerification newIdentity(String verificationId, String passwordId) {
        return new RecordVerification(ID,
                new NewPasswordIdentityVerified(ID, verificationId, "ada", passwordId, PasswordAlgorithm.ARGON2ID),
                List.of(PendingSecrets.of(hashed(passwordId))), NOW);
    }

    static RecordVerification refused(UserId user, Instant now) {
        return new RecordVerification(new PasswordRefused(ID, ADAS, user, "session.invalid_credentials"), now);
    }

    static IdentifyUser identify(String verificationId, UserId user) {
        return new IdentifyUser(ID, verificationId, user, NOW);
    }

    static HashedPassword hashed(String passwordId) {
        return new HashedPassword(passwordId, PasswordAlgorithm.ARGON2ID, new Secret("hash of " + passwordId));
    }
}
