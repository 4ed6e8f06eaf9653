package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.TrustedBrowsers;
import io.keystory.command.mfa.MfaSituation;
import io.keystory.command.platform.SteadyWrites;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.interaction.TrustedDeviceVerification;
import io.keystory.events.interaction.TrustedDeviceVerification.TrustedDeviceVerified;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.TrustDevice;
import io.keystory.events.user.factor.FactorChange.UseTrustedDevice;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.factor.UserFactors.Passkey;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.security.CookieKeys;
import io.keystory.platform.security.TrustedDeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Has people trust their browser after a second factor, and asks them for none there, until an application does. */
final class TrustedDevices implements TrustedBrowsers {

    private static final int DEFAULT_DAYS = 30;

    private final FactorSteps steps;
    private final MfaSituations situations;
    private final CookieKeys keys;
    private final SteadyWrites writes;

    TrustedDevices(FactorSteps steps, MfaSituations situations, CookieKeys keys, SteadyWrites writes) {
        this.steps = steps;
        this.situations = situations;
        this.keys = keys;
        this.writes = writes;
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
        Instant now = steps.clock().instant();
        String handle = TrustedDeviceCookie.handle(keys, new InteractionId(interaction.id()), user);
        writes.write(() -> reasons(interaction, experience), () -> steps.factors().change(user, new TrustDevice(
                TrustedDeviceCookie.id(handle), TrustedDeviceCookie.ids(request),
                RequestContext.currentMetadata().userAgent(), now.toEpochMilli(),
                now.plus(Duration.ofDays(days(experience))).toEpochMilli())));
        return handle;
    }

    /** What trust is built on. */
    private List<StreamId> reasons(InteractionView interaction, SignInExperienceView experience) {
        if (!canTrust(interaction, experience)) {
            throw new KeystoryException("session.mfa.require_mfa_verification", 403);
        }
        return List.of(new UserId(interaction.userId()).stream());
    }

    private InteractionView recognized(InteractionView interaction, MfaSituation situation, TrustedDevice device) {
        TrustedDeviceVerified recognized =
                new TrustedDeviceVerified(new InteractionId(interaction.id()), Ids.next(), device.id());
        steps.use(situation.user(), new UseTrustedDevice(device.id(), steps.clock().millis()), recognized);
        return new InteractionFold().after(interaction, recognized);
    }

    /**
     * Only a factor is a reason to trust, and not that there is trust already; it is none for whoever came by a password or
     * factors that were replaced since, which ended trust.
     */
    private boolean canTrust(InteractionView interaction, SignInExperienceView experience) {
        boolean isRecognized =
                interaction.verifications().stream().anyMatch(TrustedDeviceVerification.class::isInstance);
        if (interaction.userId() == null || isRecognized) {
            return false;
        }
        MfaSituation situation = situations.of(interaction, experience.mfa());
        return situation.isProven() && !situation.usable().isEmpty()
                && !isByReplacedFactorOf(situation.user(), interaction)
                && !interaction.isByReplacedPasswordOf(situation.user());
    }

    /** Whether one was proven of a kind of which the user has none any more that they had when the interaction began. */
    private static boolean isByReplacedFactorOf(UserView user, InteractionView interaction) {
        UserFactors factors = user.secrets().factors();
        LongPredicate isSince = createdAt -> createdAt > interaction.createdAt();
        return interaction.proofs().filter(Verification::isSecondFactor).anyMatch(proven -> switch (proven) {
            case TotpVerification _ -> factors.totp() == null || isSince.test(factors.totp().createdAt());
            case BackupCodeVerification _ ->
                factors.backupCodes() == null || isSince.test(factors.backupCodes().createdAt());
            case PasskeyVerification _, SignInPasskeyVerification _ ->
                factors.passkeys().stream().mapToLong(Passkey::createdAt).allMatch(isSince);
            default -> false;
        });
    }

    private static boolean isEnabled(SignInExperienceView experience) {
        return Boolean.TRUE.equals(experience.trustedDevice().enabled()) && !experience.mfa().factors().isEmpty();
    }

    private static int days(SignInExperienceView experience) {
        return Optional.ofNullable(experience.trustedDevice().durationDays()).orElse(DEFAULT_DAYS);
    }
}
