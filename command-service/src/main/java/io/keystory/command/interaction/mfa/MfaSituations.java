package io.keystory.command.interaction.mfa;

import io.keystory.command.mfa.MfaSituation;
import io.keystory.command.organization.membership.JoinedOrganizations;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.BackupCodeVerification;
import io.keystory.events.interaction.CodeVerification;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasskeyVerification;
import io.keystory.events.interaction.SignInPasskeyVerification;
import io.keystory.events.interaction.TotpVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.UserFactors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees how an interaction and its user stand to second factors. */
final class MfaSituations {

    private final UserAccounts accounts;
    private final JoinedOrganizations organizations;

    MfaSituations(UserAccounts accounts, JoinedOrganizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** The identified user; 404 session.identifier_not_found or user.user_not_exist. */
    UserView user(InteractionView interaction) {
        if (interaction.userId() == null) {
            throw new KeystoryException("session.identifier_not_found", 404);
        }
        return accounts.find(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
    }

    /** How things stand; organizations are asked only where they make a difference. */
    MfaSituation of(InteractionView interaction, Mfa mfa) {
        UserView user = user(interaction);
        return new MfaSituation(user, mfa, isDemanded(user, mfa), interaction.hasRegistered(),
                pending(interaction), isProven(interaction, user, mfa));
    }

    /** The factors that this interaction sets up. */
    static Set<Factor> pending(InteractionView interaction) {
        return interaction.profile().adopted().stream()
                .flatMap(adopted -> factor(adopted).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The factor that a verification sets up. */
    private static Optional<Factor> factor(Verification adopted) {
        return Optional.ofNullable(switch (adopted) {
            case TotpVerification v -> Factor.TOTP;
            case PasskeyVerification v -> Factor.WEB_AUTHN;
            case BackupCodeVerification v -> Factor.BACKUP_CODE;
            case CodeVerification v when v.identifier() != null ->
                v.identifier().type() == Identifier.Type.PHONE
                        ? Factor.PHONE_VERIFICATION_CODE : Factor.EMAIL_VERIFICATION_CODE;
            default -> null;
        });
    }

    private boolean isDemanded(UserView user, Mfa mfa) {
        return !mfa.factors().isEmpty()
                && mfa.organizationRequiredMfaPolicy() == Mfa.OrganizationPolicy.MANDATORY
                && organizations.of(new UserId(user.id())).stream().anyMatch(one -> one.organization().isMfaRequired());
    }

    /** Who has shown to receive what is sent to their address need not show it again, where that is a second factor. */
    private static boolean isProven(InteractionView interaction, UserView user, Mfa mfa) {
        return interaction.proofs().anyMatch(one -> switch (one) {
            case EnterpriseSsoVerification sso -> sso.isSecondFactor() && isOwn(sso, interaction, user);
            case CodeVerification code ->
                isAddressOf(user, code) && factor(code).filter(mfa.factors()::contains).isPresent();
            default -> one.isSecondFactor() && isStillThere(one, user.secrets().factors());
        });
    }

    /** Whether the user has such a factor: what was proven of one that is gone since is of no use any more. */
    private static boolean isStillThere(Verification proven, UserFactors factors) {
        return switch (proven) {
            case TotpVerification _ -> factors.totp() != null;
            case PasskeyVerification _, SignInPasskeyVerification _ -> !factors.passkeys().isEmpty();
            case BackupCodeVerification _ -> factors.backupCodes() != null;
            default -> true;
        };
    }

    /** Whether the person came from their enterprise, and to the account that is theirs there. */
    boolean isOfEnterprise(InteractionView interaction) {
        List<EnterpriseSsoVerification> passed = interaction.verifications().stream()
                .filter(one -> one instanceof EnterpriseSsoVerification && one.hasPassed())
                .map(EnterpriseSsoVerification.class::cast).toList();
        if (passed.isEmpty()) {
            return false;
        }
        UserView user = user(interaction);
        return passed.stream().anyMatch(one -> isOwn(one, interaction, user));
    }

    /** Whoever proves to be somebody at an enterprise has not proven that for another account. */
    private static boolean isOwn(EnterpriseSsoVerification sso, InteractionView interaction, UserView user) {
        return interaction.profile().adopted().stream().anyMatch(one -> one.id().equals(sso.id()))
                || user.secrets().ssoIdentities().stream().anyMatch(one ->
                        sso.issuer().equals(one.issuer()) && sso.person().id().equals(one.identityId()));
    }

    private static boolean isAddressOf(UserView user, CodeVerification code) {
        return code.identifier() != null
                && Stream.of(user.primaryEmail(), user.primaryPhone()).anyMatch(code.identifier().value()::equals);
    }
}
