package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.ProfileFieldType;
import io.keystory.events.user.Profile;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What profile fields can be called: a claim of the person, or an entry of their custom data. */
final class ProfileFieldNames {

    /** The claim that an address is, whatever the field is called that asks for it. */
    static final String ADDRESS = "address";

    /** What everybody can say of themselves, without a field that asks for it. */
    static final Set<String> CLAIMS = Stream.concat(Stream.of("name", "avatar"),
            Stream.of(Profile.class.getRecordComponents()).map(RecordComponent::getName))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w{0,127}");
    private static final Set<String> IDENTIFIERS =
            Set.of("username", "email", "phone", "primaryEmail", "primaryPhone");
    private static final Set<String> PROPERTIES = Set.of("id", "password", "passwordEncrypted", "profile",
            "identities", "ssoIdentities", "customData", "applicationId", "isSuspended", "lastSignInAt", "createdAt",
            "updatedAt", "hasPassword", "history", "roles", "organizations", "mfaVerifications");
    private static final Set<String> RESERVED_DATA = Set.of("adminConsolePreferences", "onboarding");

    private ProfileFieldNames() {}

    /** 400 for a name that says something else already. */
    static void require(String name) {
        refuse(!NAME.matcher(name).matches(), "invalid_name");
        refuse(IDENTIFIERS.contains(name), "name_conflict_sign_in_identifier");
        refuse(PROPERTIES.contains(name), "name_conflict_built_in_prop");
        refuse(RESERVED_DATA.contains(name), "name_conflict_custom_data");
    }

    /** 400 for a field of another type with the name of a claim that has parts. */
    static void requireFor(String name, ProfileFieldType type) {
        refuse(name.equals(ADDRESS) && type != ProfileFieldType.ADDRESS, "name_conflict_built_in_prop");
    }

    private static void refuse(boolean isWrong, String code) {
        if (isWrong) {
            throw new KeystoryException("custom_profile_fields." + code, 400);
        }
    }
}
