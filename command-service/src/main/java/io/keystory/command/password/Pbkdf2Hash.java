package io.keystory.command.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PBKDF2 with the arguments {@code salt, iterations, key length in bytes, hash function, "@"}; a salt that
 * begins with {@code hex:} is spelled in hexadecimal, any other is UTF-8 text; the hash is hexadecimal.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8018#section-5.2">RFC 8018, 5.2</a>
 */
record Pbkdf2Hash(byte[] salt, int iterations, HashFunction function, byte[] expected) implements LegacyPassword {

    /** Iterations times blocks of output: a few seconds on one core, above every current recommendation. */
    private static final long MOST_WORK = 4_000_000;

    static Pbkdf2Hash of(List<String> arguments, String expected) {
        LegacyPassword.require(arguments.size() == 5 && arguments.get(4).equals("@"));
        Optional<byte[]> salt = salt(arguments.get(0));
        int iterations = LegacyPassword.number(arguments.get(1));
        int keyLength = LegacyPassword.number(arguments.get(2));
        HashFunction function = HashFunction.named(arguments.get(3));
        Optional<byte[]> hash = Hex.bytes(expected);
        LegacyPassword.require(salt.isPresent() && hash.isPresent() && hash.get().length == keyLength);
        LegacyPassword.require(iterations >= 1 && isAffordable(iterations, keyLength, function));
        return new Pbkdf2Hash(salt.get(), iterations, function, hash.get());
    }

    @Override
    public boolean matches(byte[] password) {
        var generator = new PKCS5S2ParametersGenerator(function.create().get());
        generator.init(password, salt, iterations);
        var key = (KeyParameter) generator.generateDerivedParameters(expected.length * Byte.SIZE);
        return MessageDigest.isEqual(expected, key.getKey());
    }

    private static Optional<byte[]> salt(String argument) {
        return argument.startsWith("hex:")
                ? Hex.bytes(argument.substring(4))
                : Optional.of(argument.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAffordable(int iterations, int keyLength, HashFunction function) {
        long blocks = Math.ceilDiv(keyLength, function.create().get().getDigestSize());
        return blocks * iterations <= MOST_WORK;
    }
}
