package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.identity.ExternalUser;

/**
 * Somebody signs in at the identity provider of their enterprise.
 *
 * @param state what the page that sent them there recognizes the answer by
 * @param redirectUri where they come back to
 * @param answerId what an answer that arrived before the person is spoken of by; null before, and where none does
 * @param issuer what the provider calls itself; null before it has answered
 * @param person who signed in there, with the address only where the connector vouches for it; null before
 * @param hasPassed whether the person is back
 * @param isAddressFree whether nobody had the person's address then
 * @param isSecondFactor whether the connector trusts the provider to have asked for a second factor where one is due
 */
public record EnterpriseSsoVerification(
        String id,
        SsoConnectorId connectorId,
        String state,
        String redirectUri,
        @Nullable String answerId,
        @Nullable String issuer,
        @Nullable ExternalUser person,
        boolean hasPassed,
        boolean isAddressFree,
        boolean isSecondFactor) implements VerificationElsewhere {

    private static final String KIND = "EnterpriseSso";

    @Override
    public String kind() {
        return KIND;
    }

    /** A new account gets the address, too, where nobody has it; an existing one keeps its own. */
    @Override
    public PendingProfile brought(InteractionKind kind) {
        boolean isBrought = kind == InteractionKind.REGISTER && isAddressFree && person != null && person.email() != null;
        return isBrought
                ? PendingProfile.EMPTY.with(new Identifier(Identifier.Type.EMAIL, person.email()))
                : PendingProfile.EMPTY;
    }

    private EnterpriseSsoVerification answered(EnterpriseSsoAnswered e) {
        return new EnterpriseSsoVerification(
                id, connectorId, state, redirectUri, e.answerId(), e.issuer(), e.person(), false, false, false);
    }

    private EnterpriseSsoVerification passed(EnterpriseSsoVerified e) {
        return new EnterpriseSsoVerification(id, connectorId, state, redirectUri, answerId, e.issuer(), e.person(),
                e.person() != null, e.isAddressFree(), e.isSecondFactor());
    }

    /** What happens to it. */
    public sealed interface EnterpriseSsoEvent extends VerificationEvent {

        @Override
        default String kind() {
            return KIND;
        }
    }

    /** Somebody was sent to the identity provider of an enterprise. */
    @EventType(value = "interaction.enterprise_sso_requested", category = Category.ACTIVITY)
    public record EnterpriseSsoRequested(
            InteractionId interactionId,
            String verificationId,
            SsoConnectorId connectorId,
            String state,
            String redirectUri) implements EnterpriseSsoEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public String step() {
            return "Create";
        }

        @Override
        public Verification after(Verification before) {
            return new EnterpriseSsoVerification(
                    verificationId, connectorId, state, redirectUri, null, null, null, false, false, false);
        }
    }

    /** The provider answered through the browser; it counts once the page that asked brings what that browser got. */
    @EventType(value = "interaction.enterprise_sso_answered", category = Category.ACTIVITY)
    public record EnterpriseSsoAnswered(
            InteractionId interactionId,
            String verificationId,
            SsoConnectorId connectorId,
            String answerId,
            String issuer,
            @PersonalData ExternalUser person) implements EnterpriseSsoEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof EnterpriseSsoVerification one ? one.answered(this) : before;
        }
    }

    /** The provider told who came back; {@code isSecondFactor} says whether that is trusted to be proof enough. */
    @EventType(value = "interaction.enterprise_sso_verified", category = Category.ACTIVITY)
    public record EnterpriseSsoVerified(
            InteractionId interactionId,
            String verificationId,
            SsoConnectorId connectorId,
            String issuer,
            @PersonalData ExternalUser person,
            boolean isAddressFree,
            boolean isSecondFactor) implements EnterpriseSsoEvent {

        @Override
        public Verification after(Verification before) {
            return before instanceof EnterpriseSsoVerification one ? one.passed(this) : before;
        }
    }

    /** Nobody came back from the provider, or not to this attempt; {@code reason} is the stable error code. */
    @EventType(value = "interaction.enterprise_sso_refused", category = Category.ACTIVITY)
    public record EnterpriseSsoRefused(
            InteractionId interactionId, String verificationId, SsoConnectorId connectorId, String reason)
            implements EnterpriseSsoEvent {

        @Override
        public Verification after(Verification before) {
            return before;
        }

        @Override
        public String refusal() {
            return reason;
        }
    }
}
