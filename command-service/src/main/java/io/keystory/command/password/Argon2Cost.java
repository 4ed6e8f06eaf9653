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

    /** What new passwords are hashed with: 19 MiB, two passes, one lane. */
    static final Argon2Cost CURRENT = new Argon2Cost(Variant.ID, 19, 19_456, 2, 1);

    /** More memory than this for one imported hash could exhaust a server with few sign-ins. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    /** KiB times passes: a second of native code or three of Java, four times the costliest default we know. */
    private static final long MOST_WORK = 4L * 1024 * 1024;

    enum Variant {
        D,
        I,
        ID
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
