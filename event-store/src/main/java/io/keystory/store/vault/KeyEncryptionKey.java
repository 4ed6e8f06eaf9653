package io.keystory.store.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what the vault holds with AES-256-GCM, and digests what must be found or compared without being opened. */
public final class KeyEncryptionKey {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    /** Looking for it each time would take longer than opening a field. */
    private static final Provider PROVIDER = provider();
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey sealing;
    private final SecretKey digesting;
    private final SecureRandom random = new SecureRandom();

    /** Takes 32 random bytes; refuses any other length with IllegalArgumentException. */
    public KeyEncryptionKey(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("A key-encryption key has 32 bytes, not " + key.length);
        }
        sealing = new SecretKeySpec(hmac(key, "keystory/seal"), "AES");
        digesting = new SecretKeySpec(hmac(key, "keystory/digest"), "HmacSHA256");
    }

    /** Encrypts {@code plain}; {@code context} must be the same when it is opened. */
    public byte[] seal(byte[] plain, String context) {
        return encrypt(sealing, plain, context, random);
    }

    /** Decrypts what {@link #seal} made; throws IllegalStateException when it was altered or sealed elsewhere. */
    public byte[] open(byte[] sealed, String context) {
        return decrypt(sealing, sealed, context);
    }

    byte[] open(byte[] sealed, String context, Opener opener) {
        return opener.open(sealing, sealed, context);
    }

    /** A keyed hash of 32 bytes: equal values can be found by it, but it cannot be guessed without the key. */
    public byte[] digest(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digesting);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals {@code plain} with AES-256-GCM, bound to {@code context}. */
    public static byte[] encrypt(SecretKey key, byte[] plain, String context, SecureRandom random) {
        try {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            Cipher cipher = cipher();
            begin(cipher, Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv), context);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what was sealed for the same context; fails when it was changed. */
    public static byte[] decrypt(SecretKey key, byte[] sealed, String context) {
        return decrypt(cipher(), key, sealed, context);
    }

    static byte[] decrypt(Cipher cipher, SecretKey key, byte[] sealed, String context) {
        try {
            begin(cipher, Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, IV_BYTES), context);
            return cipher.doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open what was sealed for " + context, e);
        }
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance(ALGORITHM, PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void begin(Cipher cipher, int mode, SecretKey key, GCMParameterSpec parameters, String context)
            throws GeneralSecurityException {
        cipher.init(mode, key, parameters);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
