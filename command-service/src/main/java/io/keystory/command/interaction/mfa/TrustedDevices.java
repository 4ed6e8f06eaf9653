package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.TrustedBrowsers;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.TrustedDeviceVerification.TrustedDeviceVerified;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorChange.TrustDevice;
import io.keystory.events.user.factor.FactorChange.UseTrustedDevice;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.security.CookieKeys;
import io.keystory.platform.security.TrustedDeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Has people trust their browser after a second factor, and asks them for none there, until an application does. */
final class TrustedDevices implements TrustedBrowsers {

    private static final int DEFAULT_DAYS = 30;

    private final FactorSteps steps;
    private final MfaSituations situations;
    private final CookieKeys keys;

    TrustedDevices(FactorSteps steps, MfaSituations situations, CookieKeys keys) {
        this.steps = steps;
        this.situations = situations;
        this.keys = keys;
    }

    @Override
    public InteractionView recognized(
            InteractionView interaction, SignInExperienceView experience, HttpServletRequest request) {
        boolean isUsable = isEnabled(experience) && interaction.kind() == InteractionKind.SIGN_IN
                && interaction.userId() != null && !interaction.request().claims().asksForSeveralFactors();
        Set<String> devices = isUsable ? TrustedDeviceCookie.ids(request) : Set.of();
        if (devices.isEmpty()) {
            return interaction;
        }
        MfaSituation situation = situations.of(interaction, experience.mfa());
        return !situation.isProofMissing() ? interaction : situation.user().secrets().factors().trustedDevices().stream()
                .filter(one -> devices.contains(one.id()) && one.isTrusted(steps.clock().millis())).findFirst()
                .map(device -> recognized(interaction, situation, device)).orElse(interaction);
    }

    @Override
    public Optional<Offer> offered(InteractionView interaction, SignInExperienceView experience) {
        return isEnabled(experience)
                ? Optional.of(new Offer(canTrust(interaction, experience), days(experience))) : Optional.empty();
    }

    /**
     * The handle that the browser is known by from now on, the same however often that is asked for in an interaction; 403
     * where trust is not offered, or no factor was proven.
     */
    String trust(InteractionView interaction, SignInExperienceView experience, HttpServletRequest request) {
        if (interaction.kind() == InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 400);
        }
        UserId user = new UserId(situations.user(interaction).id());
        if (!isEnabled(experience)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        if (!canTrust(interaction, experience)) {
            throw new KeystoryException("session.mfa.require_mfa_verification", 403);
        }
        Instant now = steps.clock().instant();
        String handle = TrustedDeviceCookie.handle(keys, new InteractionId(interaction.id()), user);
        steps.factors().change(user, new TrustDevice(TrustedDeviceCookie.id(handle), TrustedDeviceCookie.ids(request),
                RequestContext.currentMetadata().userAgent(), now.toEpochMilli(),
                now.plus(Duration.ofDays(days(experience))).toEpochMilli()));
        return handle;
    }

    private InteractionView recognized(InteractionView interaction, MfaSituation situation, TrustedDevice device) {
        TrustedDeviceVerified recognized =
                new TrustedDeviceVerified(new InteractionId(interaction.id()), Ids.next(), device.id());
        steps.use(situation.user(), new UseTrustedDevice(device.id(), steps.clock().millis()), recognized);
        return new InteractionFold().after(interaction, recognized);
    }

    /**
     * Only a factor is a reason to trust, and not that there is trust already; it is none for whoever came by a password that
     * was replaced since, which ended trust.
     */
    private boolean canTrust(InteractionView interaction, SignInExperienceView experience) {
        boolean isRecognized =
                interaction.verifications().stream().anyMatch(TrustedDeviceVerification.class::isInstance);
        if (interaction.userId() == null || isRecognized) {
            return false;
        }
        MfaSituation situation = situations.of(interaction, experience.mfa());
        return situation.isProven() && !situation.usable().isEmpty()
                && !interaction.isByReplacedPasswordOf(situation.user());
    }

    private static boolean isEnabled(SignInExperienceView experience) {
        return Boolean.TRUE.equals(experience.trustedDevice().enabled()) && !experience.mfa().factors().isEmpty();
    }

    private static int days(SignInExperienceView experience) {
        return Optional.ofNullable(experience.trustedDevice().durationDays()).orElse(DEFAULT_DAYS);
    }
}
