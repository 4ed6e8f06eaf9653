package io.keystory.command.user;

import io.keystory.events.user.Profile;

/** Lays the claims that are given over those of a profile. */
final class ProfileMerge {

    private ProfileMerge() {}

    static Profile of(Profile before, Profile given) {
        return new Profile(
                either(given.familyName(), before.familyName()),
                either(given.givenName(), before.givenName()),
                either(given.middleName(), before.middleName()),
                either(given.nickname(), before.nickname()),
                either(given.preferredUsername(), before.preferredUsername()),
                either(given.profile(), before.profile()),
                either(given.website(), before.website()),
                either(given.gender(), before.gender()),
                either(given.birthdate(), before.birthdate()),
                either(given.zoneinfo(), before.zoneinfo()),
                either(given.locale(), before.locale()),
                either(given.address(), before.address()));
    }

    private static <T> T either(T given, T before) {
        return given == null ? before : given;
    }
}
