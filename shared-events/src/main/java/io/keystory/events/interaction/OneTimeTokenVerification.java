package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.Category;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import java.util.List;
import java.util.Set;

/**
 * A one-time token that was used up: whoever followed its link receives what is sent to an e-mail address.
 *
 * @param onlyFor the one kind of interaction that it is good for; null for signing in and registering
 * @param organizationIds which organizations whoever followed it belongs to from then on
 */
public record OneTimeTokenVerification(
        String id, Identifier identifier, InteractionKind onlyFor, List<OrganizationId> organizationIds)
        implements Verification {

    private static final String KIND = "OneTimeToken";

    public OneTimeTokenVerification {
        organizationIds = organizationIds == null ? List.of() : List.copyOf(organizationIds);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean hasPassed() {
        return true;
    }

    @Override
    public boolean identifies(InteractionKind kind) {
        return kind == InteractionKind.SIGN_IN && isFor(kind);
    }

    @Override
    public boolean opensRegistration() {
        return isFor(InteractionKind.REGISTER);
    }

    @Override
    public boolean canBeAdopted() {
        return opensRegistration();
    }

    @Override
    public PendingProfile brought(InteractionKind kind) {
        return PendingProfile.EMPTY.with(identifier);
    }

    @Override
    public Set<String> amr() {
        return Set.of("otp");
    }

    /** What the token was for. */
    public OneTimeTokenContext context() {
        List<String> organizations = organizationIds.stream().map(OrganizationId::value).toList();
        return new OneTimeTokenContext(organizations.isEmpty() ? null : organizations, onlyFor);
    }

    private boolean isFor(InteractionKind kind) {
        return onlyFor == null || onlyFor == kind;
    }

    /** What happens to it. */
    public sealed interface OneTimeTokenVerificationEvent extends VerificationEvent {

        @Override
        default String kind() {
            return KIND;
        }
    }

    /** The token was right and is used up. */
    @EventType(value = "interaction.one_time_token_verified", category = Category.ACTIVITY)
    public record OneTimeTokenVerified(
            InteractionId interactionId,
            String verificationId,
            @PersonalData Identifier identifier,
            @Nullable InteractionKind onlyFor,
            List<OrganizationId> organizationIds) implements OneTimeTokenVerificationEvent {

        @Override
        public boolean begins() {
            return true;
        }

        @Override
        public Verification after(Verification before) {
            return new OneTimeTokenVerification(verificationId, identifier, onlyFor, organizationIds);
        }
    }

    /** A token was given that is unknown, of somebody else or not to be used any more; {@code reason} is the error code. */
    @EventType(value = "interaction.one_time_token_refused", category = Category.ACTIVITY)
    public record OneTimeTokenRefused(InteractionId interactionId, @PersonalData Identifier identifier, String reason)
            implements OneTimeTokenVerificationEvent, RefusedAtOnce {}
}
