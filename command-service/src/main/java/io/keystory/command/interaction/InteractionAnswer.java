package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.user.identity.ExternalUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An interaction as its page may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionAnswer(
        InteractionKind interactionEvent,
        String userId,
        TrustedBrowsers.@Nullable Offer trustedDevice,
        Map<String, Object> profile,
        List<VerificationAnswer> verificationRecords,
        @Nullable PendingFactors mfa) {

    /** A verification without what it proves by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationAnswer(String id, String type, @JsonInclude Identifier identifier, boolean verified,
            @Nullable String connectorId, @Nullable ExternalUser socialUserInfo,
            @Nullable ExternalUser enterpriseSsoUserInfo, @Nullable String issuer,
            @Nullable OneTimeTokenContext oneTimeTokenContext) {}

    /** {@code trustedDevice} is null where browsers cannot be trusted. */
    static InteractionAnswer of(InteractionView view, TrustedBrowsers.Offer trustedDevice) {
        return new InteractionAnswer(view.kind(), view.userId(), trustedDevice, profile(view),
                view.verifications().stream().filter(one -> !(one instanceof TrustedDeviceVerification))
                        .map(InteractionAnswer::verification).toList(),
                PendingFactors.of(view.profile().adopted()));
    }

    private static Map<String, Object> profile(InteractionView view) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("username", view.profile().username());
        told.put("primaryEmail", view.profile().email());
        told.put("primaryPhone", view.profile().phone());
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private static VerificationAnswer verification(Verification verification) {
        return switch (verification) {
            case SocialVerification one -> answer(one, one.connectorId().value(), one.person(), null, null);
            case EnterpriseSsoVerification one -> answer(one, one.connectorId().value(), null,
                    one.hasPassed() ? one.person() : null, one.hasPassed() ? one.issuer() : null);
            default -> answer(verification, null, null, null, null);
        };
    }

    private static VerificationAnswer answer(Verification verification, String connectorId, ExternalUser social,
            ExternalUser enterprise, String issuer) {
        return new VerificationAnswer(verification.id(), verification.kind(), verification.identifier(),
                verification.hasPassed(), connectorId, social, enterprise, issuer,
                verification instanceof OneTimeTokenVerification token ? token.context() : null);
    }
}
