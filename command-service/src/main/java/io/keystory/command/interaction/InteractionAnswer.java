package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.FactorVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.MfaCodeVerification;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.user.identity.ExternalUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction as its page may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionAnswer(
        InteractionKind interactionEvent,
        String userId,
        TrustedBrowsers.@Nullable Offer trustedDevice,
        PendingAccount profile,
        List<VerificationAnswer> verificationRecords,
        @Nullable PendingFactors mfa) {

    /** A verification without what it proves by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationAnswer(String id, String type, @JsonInclude Identifier identifier, boolean verified,
            @Nullable String connectorId, @Nullable ExternalUser socialUserInfo,
            @Nullable ExternalUser enterpriseSsoUserInfo, @Nullable String issuer,
            @Nullable OneTimeTokenContext oneTimeTokenContext, @Nullable MessagePurpose templateType,
            @Nullable String userId) {}

    /** {@code trustedDevice} is null where browsers cannot be trusted. */
    static InteractionAnswer of(InteractionView view, TrustedBrowsers.Offer trustedDevice) {
        return new InteractionAnswer(view.kind(), view.userId(), trustedDevice,
                PendingAccount.of(view.profile()),
                view.verifications().stream().filter(one -> !(one instanceof TrustedDeviceVerification))
                        .map(one -> verification(one, view.userId())).toList(),
                PendingFactors.of(view.profile().adopted()));
    }

    private static VerificationAnswer verification(Verification verification, String userId) {
        return switch (verification) {
            case SocialVerification one -> answer(one, one.connectorId().value(), one.person(), null, null, null, null);
            case EnterpriseSsoVerification one -> answer(one, one.connectorId().value(), null,
                    one.hasPassed() ? one.person() : null, one.hasPassed() ? one.issuer() : null, null, null);
            case CodeVerification one -> answer(one, null, null, null, null,
                    one.hasPassed() || userId == null ? one.purpose() : null, null);
            case MfaCodeVerification one ->
                answer(one, null, null, null, null, MessagePurpose.MFA_VERIFICATION, null);
            case FactorVerification one -> answer(one, null, null, null, null, null, userId);
            case SignInPasskeyVerification one ->
                answer(one, null, null, null, null, null, one.hasPassed() ? one.userId() : null);
            default -> answer(verification, null, null, null, null, null, null);
        };
    }

    /** Who knows no more than a password learns from no code which address its owner has. */
    private static @Nullable Identifier identifier(Verification verification) {
        return verification instanceof MfaCodeVerification sent && !sent.hasPassed() ? null : verification.identifier();
    }

    private static VerificationAnswer answer(Verification verification, String connectorId, ExternalUser social,
            ExternalUser enterprise, String issuer, MessagePurpose purpose, String userId) {
        return new VerificationAnswer(verification.id(), verification.kind(), identifier(verification),
                verification.hasPassed(), connectorId, social, enterprise, issuer,
                verification instanceof OneTimeTokenVerification token ? token.context() : null, purpose, userId);
    }
}
