package io.keystory.command.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2 in Java: computes every variant everywhere, at about a third of the native speed. */
final class BouncyCastleArgon2 implements Argon2Engine {

    @Override
    public boolean supports(Argon2Cost cost, int saltLength) {
        return true;
    }

    @Override
    public byte[] tag(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type(cost.variant()))
                .withVersion(cost.version())
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] tag = new byte[length];
        generator.generateBytes(password, tag);
        return tag;
    }

    private static int type(Argon2Cost.Variant variant) {
        return switch (variant) {
            case D -> Argon2Parameters.ARGON2_d;
            case I -> Argon2Parameters.ARGON2_i;
            case ID -> Argon2Parameters.ARGON2_id;
        };
    }
}
