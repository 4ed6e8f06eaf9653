package io.keystory.command.password;

import java.util.List;

/** Argon2 by the fastest engine that computes what is asked. */
final class Argon2 {

    private static final System.Logger LOG = System.getLogger(Argon2.class.getName());

    private final List<Argon2Engine> fastestFirst;

    Argon2(List<Argon2Engine> fastestFirst) {
        this.fastestFirst = List.copyOf(fastestFirst);
    }

    /** The native engine where it loads, and the Java one for what that cannot do. */
    static Argon2 ofThisPlatform() {
        var java = new BouncyCastleArgon2();
        try {
            return new Argon2(List.of(LibsodiumArgon2.load(), java));
        } catch (Exception | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "libsodium does not load here, so passwords are hashed in Java, at a third of the speed: {0}",
                    e.toString());
            return new Argon2(List.of(java));
        }
    }

    /** Whether the native engine is in use. */
    boolean isNative() {
        return fastestFirst.getFirst() instanceof LibsodiumArgon2;
    }

    byte[] tag(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        return fastestFirst.stream()
                .filter(engine -> engine.supports(cost, salt.length))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine for " + cost))
                .tag(password, salt, cost, length);
    }
}
