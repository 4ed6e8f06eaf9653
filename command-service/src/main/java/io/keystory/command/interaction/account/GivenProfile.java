package io.keystory.command.interaction.account;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasswordVerification;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.UserView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an account has, or is about to get, of what can be asked of it. */
record GivenProfile(Set<Identifier.Type> identifiers, boolean hasPassword) {

    /** What waits for a new account. */
    static GivenProfile of(PendingProfile profile) {
        return new GivenProfile(identifiers(profile), hasPassword(profile));
    }

    /** What an account has together with what waits for it. */
    static GivenProfile of(UserView user, PendingProfile profile) {
        Set<Identifier.Type> identifiers = identifiers(profile);
        add(identifiers, Identifier.Type.USERNAME, user.username());
        add(identifiers, Identifier.Type.EMAIL, user.primaryEmail());
        add(identifiers, Identifier.Type.PHONE, user.primaryPhone());
        boolean isKnownElsewhere = !user.identities().isEmpty() || !user.secrets().ssoIdentities().isEmpty();
        return new GivenProfile(identifiers, hasPassword(profile) || user.hasPassword() || isKnownElsewhere);
    }

    /** What an account must have that was proven in this way. */
    static GivenProfile proven(InteractionView interaction) {
        Set<Identifier.Type> identifiers = identifiers(interaction.profile());
        boolean hasPassword = hasPassword(interaction.profile());
        for (Verification proven : interaction.verifications()) {
            if (proven instanceof PasswordVerification password
                    && interaction.userId().equals(password.userId())) {
                identifiers.add(password.identifier().type());
                hasPassword = true;
            }
        }
        return new GivenProfile(identifiers, hasPassword);
    }

    private static Set<Identifier.Type> identifiers(PendingProfile profile) {
        Set<Identifier.Type> given = EnumSet.noneOf(Identifier.Type.class);
        Arrays.stream(Identifier.Type.values()).forEach(type -> add(given, type, profile.identifier(type)));
        return given;
    }

    private static boolean hasPassword(PendingProfile profile) {
        return profile.passwordId() != null || profile.adopted().stream().anyMatch(Verification::standsForPassword);
    }

    private static void add(Set<Identifier.Type> given, Identifier.Type type, String value) {
        if (value != null) {
            given.add(type);
        }
    }
}
