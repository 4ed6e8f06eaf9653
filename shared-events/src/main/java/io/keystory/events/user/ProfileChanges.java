package io.keystory.events.user;

import io.keystory.events.platform.Change;

/** What is to change of a profile, claim by claim: what is absent stays, null removes. The address is one claim. */
public record ProfileChanges(
        Change<String> familyName,
        Change<String> givenName,
        Change<String> middleName,
        Change<String> nickname,
        Change<String> preferredUsername,
        Change<String> profile,
        Change<String> website,
        Change<String> gender,
        Change<String> birthdate,
        Change<String> zoneinfo,
        Change<String> locale,
        Change<Address> address) {

    /** Those that set the claims that are there; the others stay. */
    public static ProfileChanges to(Profile given) {
        return new ProfileChanges(
                set(given.familyName()), set(given.givenName()), set(given.middleName()), set(given.nickname()),
                set(given.preferredUsername()), set(given.profile()), set(given.website()), set(given.gender()),
                set(given.birthdate()), set(given.zoneinfo()), set(given.locale()), set(given.address()));
    }

    private static <T> Change<T> set(T value) {
        return value == null ? Change.none() : Change.to(value);
    }

    /** The profile after the changes. */
    public Profile over(Profile before) {
        return new Profile(
                familyName.or(before.familyName()),
                givenName.or(before.givenName()),
                middleName.or(before.middleName()),
                nickname.or(before.nickname()),
                preferredUsername.or(before.preferredUsername()),
                profile.or(before.profile()),
                website.or(before.website()),
                gender.or(before.gender()),
                birthdate.or(before.birthdate()),
                zoneinfo.or(before.zoneinfo()),
                locale.or(before.locale()),
                address.or(before.address()));
    }
}
