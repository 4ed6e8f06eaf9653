package io.keystory.command.interaction.account;

import io.keystory.command.profilefield.ProfileFields;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.SignUp.SecondaryIdentifier;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sign-in experience asks of every account. */
final class MandatoryProfile {

    private static final Set<String> IDENTIFIERS =
            Arrays.stream(SecondaryIdentifier.Kind.values()).map(MandatoryProfile::name).collect(Collectors.toSet());

    private final SignInSettings settings;
    private final ProfileFields fields;

    MandatoryProfile(SignInSettings settings, ProfileFields fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /** What a new account still needs before it can be made. */
    Set<String> missing(PendingProfile profile) {
        SignInExperienceView experience = settings.now();
        Set<String> missing = missing(experience.signUp(), GivenProfile.of(profile));
        if (profile.adopted().stream().anyMatch(one -> isExempt(one, experience))) {
            missing.removeAll(IDENTIFIERS);
        }
        if (profile.extra() == null && !fields.atRegistration(experience).isEmpty()) {
            missing.add("extraProfile");
        }
        return missing;
    }

    /** What an existing account lacks. */
    Set<String> missing(GivenProfile given, SignInExperienceView experience) {
        return missing(experience.signUp(), given);
    }

    /** Whether the user came from where all that is known of them is kept; who comes there as somebody else did not. */
    boolean isExempt(UserView user, InteractionView interaction, SignInExperienceView experience) {
        return interaction.verifications().stream().filter(Verification::hasPassed)
                .filter(one -> isExempt(one, experience))
                .anyMatch(one -> isAdopted(one, interaction) || isOf(user, one));
    }

    private static boolean isAdopted(Verification proof, InteractionView interaction) {
        return interaction.profile().adopted().stream().anyMatch(one -> one.id().equals(proof.id()));
    }

    private static boolean isOf(UserView user, Verification proof) {
        return switch (proof) {
            case EnterpriseSsoVerification sso -> user.secrets().ssoIdentities().stream().anyMatch(one ->
                    sso.issuer().equals(one.issuer()) && sso.person().id().equals(one.identityId()));
            case SocialVerification social -> {
                SocialIdentity known = user.identities().get(social.target());
                yield known != null && known.userId().equals(social.person().id());
            }
            default -> false;
        };
    }

    private static boolean isExempt(Verification verification, SignInExperienceView experience) {
        return switch (verification) {
            case EnterpriseSsoVerification sso -> true;
            case SocialVerification social ->
                Boolean.TRUE.equals(experience.socialSignIn().skipRequiredIdentifiers());
            default -> false;
        };
    }

    /** 422 user.missing_profile. */
    static KeystoryException refusal(Set<String> missing) {
        return new KeystoryException("user.missing_profile", 422, Map.of("missingProfile", missing));
    }

    private static Set<String> missing(SignUp signUp, GivenProfile given) {
        Set<String> missing = new LinkedHashSet<>();
        asked(signUp).stream().filter(kind -> !isThere(kind, given)).map(MandatoryProfile::name).forEach(missing::add);
        if (signUp.password() && !given.hasPassword()) {
            missing.add("password");
        }
        return missing;
    }

    /** The primary identifier, which is either address where both are named, and the further ones. */
    private static List<SecondaryIdentifier.Kind> asked(SignUp signUp) {
        List<SecondaryIdentifier.Kind> asked = new ArrayList<>();
        boolean isEither = signUp.identifiers().contains(SignInIdentifier.EMAIL)
                && signUp.identifiers().contains(SignInIdentifier.PHONE);
        if (isEither) {
            asked.add(SecondaryIdentifier.Kind.EMAIL_OR_PHONE);
        }
        signUp.identifiers().stream().filter(one -> !isEither || one == SignInIdentifier.USERNAME)
                .map(one -> SecondaryIdentifier.Kind.valueOf(one.name())).forEach(asked::add);
        if (signUp.secondaryIdentifiers() != null) {
            signUp.secondaryIdentifiers().stream().map(SecondaryIdentifier::identifier).forEach(asked::add);
        }
        return asked;
    }

    private static boolean isThere(SecondaryIdentifier.Kind kind, GivenProfile given) {
        return switch (kind) {
            case USERNAME -> given.identifiers().contains(Identifier.Type.USERNAME);
            case EMAIL -> given.identifiers().contains(Identifier.Type.EMAIL);
            case PHONE -> given.identifiers().contains(Identifier.Type.PHONE);
            case EMAIL_OR_PHONE -> given.identifiers().contains(Identifier.Type.EMAIL)
                    || given.identifiers().contains(Identifier.Type.PHONE);
        };
    }

    private static String name(SecondaryIdentifier.Kind kind) {
        return switch (kind) {
            case USERNAME -> "username";
            case EMAIL -> "email";
            case PHONE -> "phone";
            case EMAIL_OR_PHONE -> "emailOrPhone";
        };
    }
}
