package io.keystory.events.signinexperience.policy;

/** What usernames may look like; lengths are 1 to 128 characters. */
public record UsernamePolicy(boolean caseSensitive, int minLength, int maxLength, AllowedChars allowedChars) {

    /** Any username that does not start with a digit, case making a difference. */
    public static final UsernamePolicy DEFAULTS =
            new UsernamePolicy(true, 1, 128, new AllowedChars(true, true, true, true));

    /** Which characters may occur. */
    public record AllowedChars(boolean lowercase, boolean uppercase, boolean numbers, boolean underscore) {}
}
