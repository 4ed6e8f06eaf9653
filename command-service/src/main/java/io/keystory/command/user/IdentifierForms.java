package io.keystory.command.user;

/** What the identifiers of a user look like, as regular expressions that refuse long input at once. */
public final class IdentifierForms {

    static final String USERNAME = "^[A-Z_a-z]\\w*$";
    public static final String EMAIL = "^(?=.{3,256}$)\\S+@\\S+\\.\\S+$";
    public static final String PHONE = "^\\d+$";

    /** The same, or nothing at all, which removes it. */
    static final String USERNAME_OR_EMPTY = "^$|" + USERNAME;
    static final String EMAIL_OR_EMPTY = "^$|" + EMAIL;
    static final String PHONE_OR_EMPTY = "^$|" + PHONE;

    private IdentifierForms() {}
}
