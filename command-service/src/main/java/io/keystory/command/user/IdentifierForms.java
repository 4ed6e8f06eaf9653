package io.keystory.command.user;

/** What the identifiers of a user look like, as regular expressions that refuse long input at once. */
public final class IdentifierForms {

    public static final String USERNAME = "^[A-Z_a-z]\\w*$";
    public static final String EMAIL = "^(?=.{3,256}$)\\S+@\\S+\\.\\S+$";
    public static final String PHONE = "^\\d+$";

    /** What each of them asks for. */
    public static final String A_USERNAME =
            "must begin with a letter or an underscore, and hold letters, digits and underscores alone";
    public static final String AN_EMAIL = "must be an e-mail address";
    public static final String A_PHONE = "must be digits alone, those of the country first";

    /** The same, or nothing at all, which removes it. */
    static final String USERNAME_OR_EMPTY = "^$|" + USERNAME;
    static final String EMAIL_OR_EMPTY = "^$|" + EMAIL;
    static final String PHONE_OR_EMPTY = "^$|" + PHONE;

    private IdentifierForms() {}
}
