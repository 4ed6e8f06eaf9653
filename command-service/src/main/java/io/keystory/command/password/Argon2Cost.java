package io.keystory.command.password;

/**
 * What one Argon2 computation costs and which function it is.
 *
 * @param variant {@code id}, {@code i} or {@code d}
 * @param version 19 (1.3) or 16 (1.0)
 * @param memoryKib memory in KiB
 * @param iterations passes over the memory
 * @param parallelism lanes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
 */
record Argon2Cost(Variant variant, int version, int memoryKib, int iterations, int parallelism) {

    /** What new passwords are hashed with unless an installation says otherwise: 19 MiB, two passes, one lane. */
    static final Argon2Cost DEFAULT = new Argon2Cost(Variant.ID, 19, 19_456, 2, 1);

    /** The least memory, and the least KiB times passes, of the parameters that OWASP holds equally strong. */
    private static final int LEAST_MEMORY_KIB = 7 * 1024;
    private static final int LEAST_WORK = 5 * LEAST_MEMORY_KIB;

    /** More memory than this for one imported hash could exhaust a server with few sign-ins. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    /** KiB times passes: a second of native code or three of Java, four times the costliest default we know. */
    private static final long MOST_WORK = 4L * 1024 * 1024;

    enum Variant {
        D,
        I,
        ID
    }

    /**
     * What new passwords are to be hashed with.
     *
     * @throws IllegalArgumentException when that is weaker than OWASP recommends, or more than a sign-in may spend
     * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
     */
    static Argon2Cost forNew(long memoryKib, int iterations) {
        if (memoryKib < LEAST_MEMORY_KIB || memoryKib * iterations < LEAST_WORK) {
            throw new IllegalArgumentException("Passwords hashed in %d KiB with %d passes are guessed too cheaply: set at"
                    .formatted(memoryKib, iterations) + " least 7 MB with 5 passes, or as much work with more memory.");
        }
        if (memoryKib > MOST_MEMORY_KIB || memoryKib * iterations > MOST_WORK) {
            throw new IllegalArgumentException("Hashing a password in %d KiB with %d passes takes too long: set at"
                    .formatted(memoryKib, iterations) + " most 256 MB with 16 passes, or as much work with less memory.");
        }
        return new Argon2Cost(Variant.ID, 19, (int) memoryKib, iterations, 1);
    }

    /** Whether a sign-in may be made to spend this much. */
    boolean isAffordable() {
        return parallelism >= 1
                && parallelism <= 16
                && iterations >= 1
                && memoryKib >= 8 * parallelism
                && memoryKib <= MOST_MEMORY_KIB
                && (long) memoryKib * iterations <= MOST_WORK
                && (version == 19 || version == 16);
    }
}
