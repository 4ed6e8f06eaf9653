package io.keystory.events.role;

/** The roles that every installation has; they are hidden and cannot be changed. */
public final class BuiltInRoles {

    /** How the names of built-in roles start, and no others. */
    public static final String RESERVED_PREFIX = "#internal:";

    /** The role of administrators; a user gets it by being appointed. */
    public static final RoleId ADMINISTRATOR = new RoleId("administrator");

    /** The name of {@link #ADMINISTRATOR}. */
    public static final String ADMINISTRATOR_NAME = RESERVED_PREFIX + "administrator";

    /** The role of machines that may do everything. */
    public static final RoleId MACHINE_ADMINISTRATOR = new RoleId("admin-role");

    /** The name of {@link #MACHINE_ADMINISTRATOR}. */
    public static final String MACHINE_ADMINISTRATOR_NAME = RESERVED_PREFIX + "admin";

    private BuiltInRoles() {}

    /** Whether the id is one of a built-in role. */
    public static boolean contain(RoleId id) {
        return id.equals(ADMINISTRATOR) || id.equals(MACHINE_ADMINISTRATOR);
    }
}
