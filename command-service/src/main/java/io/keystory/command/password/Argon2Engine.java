package io.keystory.command.password;

/** One implementation of Argon2; all give the same tag for the same input. */
sealed interface Argon2Engine permits LibsodiumArgon2, BouncyCastleArgon2 {

    /** Whether this implementation computes such hashes. */
    boolean supports(Argon2Cost cost, int saltLength);

    /** The tag of that many bytes. */
    byte[] tag(byte[] password, byte[] salt, Argon2Cost cost, int length);
}
