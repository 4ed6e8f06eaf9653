package io.keystory.command.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.util.Arrays;

/**
 * The scrypt variant of Firebase: the project's signer key, encrypted with a key derived from the password.
 * Arguments {@code salt, signer key, salt separator, rounds, memory cost, "@"}; binary values are Base64, as
 * Firebase exports them.
 *
 * @see <a href="https://firebaseopensource.com/projects/firebase/scrypt/">Firebase scrypt</a>
 */
record FirebaseScryptHash(byte[] salt, byte[] signerKey, int rounds, int memoryCost, byte[] expected)
        implements LegacyPassword {

    private static final int KEY_LENGTH = 32;

    static FirebaseScryptHash of(List<String> arguments, String expected) {
        LegacyPassword.require(arguments.size() == 6 && arguments.get(5).equals("@"));
        byte[] salt = base64(arguments.get(0));
        byte[] signerKey = base64(arguments.get(1));
        byte[] separator = base64(arguments.get(2));
        int rounds = LegacyPassword.number(arguments.get(3));
        int memoryCost = LegacyPassword.number(arguments.get(4));
        byte[] hash = base64(expected);
        LegacyPassword.require(signerKey.length > 0 && hash.length == signerKey.length);
        // Firebase's own bounds on import; together at most 16 MiB times eight.
        LegacyPassword.require(rounds >= 1 && rounds <= 8 && memoryCost >= 1 && memoryCost <= 14);
        return new FirebaseScryptHash(Arrays.concatenate(salt, separator), signerKey, rounds, memoryCost, hash);
    }

    @Override
    public boolean matches(byte[] password) {
        byte[] key = SCrypt.generate(password, salt, 1 << memoryCost, rounds, 1, KEY_LENGTH);
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return MessageDigest.isEqual(expected, cipher.doFinal(signerKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            throw LegacyPassword.malformed();
        }
    }
}
