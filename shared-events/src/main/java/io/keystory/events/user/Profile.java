package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The standard claims of a person that are not identifiers; every field may be null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        String familyName,
        String givenName,
        String middleName,
        String nickname,
        String preferredUsername,
        String profile,
        String website,
        String gender,
        String birthdate,
        String zoneinfo,
        String locale,
        Address address) {

    /** A profile without any claim. */
    public static final Profile EMPTY =
            new Profile(null, null, null, null, null, null, null, null, null, null, null, null);
}
