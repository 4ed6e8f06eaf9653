package io.keystory.command.password;

import io.keystory.events.platform.KeystoryException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A plain hash function by the name that exports use for it; only ever used to verify what was made elsewhere. */
record HashFunction(Supplier<Digest> create) {

    private static final Map<String, HashFunction> BY_NAME = Map.ofEntries(
            named("md5", MD5Digest::new),
            named("sha1", SHA1Digest::new),
            named("sha224", SHA224Digest::new),
            named("sha256", SHA256Digest::new),
            named("sha384", SHA384Digest::new),
            named("sha512", SHA512Digest::new),
            named("sha512-224", () -> new SHA512tDigest(224)),
            named("sha512-256", () -> new SHA512tDigest(256)),
            named("sha3-224", () -> new SHA3Digest(224)),
            named("sha3-256", () -> new SHA3Digest(256)),
            named("sha3-384", () -> new SHA3Digest(384)),
            named("sha3-512", () -> new SHA3Digest(512)),
            named("ripemd160", RIPEMD160Digest::new),
            named("rmd160", RIPEMD160Digest::new),
            named("blake2b512", () -> new Blake2bDigest(512)),
            named("blake2s256", () -> new Blake2sDigest(256)),
            named("sm3", SM3Digest::new));

    /** The function of that name in any case; 400 {@code password.unsupported_legacy_hash_algorithm} for others. */
    static HashFunction named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^rsa-", "");
        HashFunction function = BY_NAME.get(plain);
        if (function == null) {
            throw new KeystoryException("password.unsupported_legacy_hash_algorithm", 400);
        }
        return function;
    }

    /** Whether the text could be the hexadecimal digest of something. */
    boolean accepts(String hexDigest) {
        return Hex.bytes(hexDigest)
                .filter(bytes -> bytes.length == create.get().getDigestSize())
                .isPresent();
    }

    /** Whether the hexadecimal digest is that of the input, compared in constant time. */
    boolean matches(String hexDigest, byte[] input) {
        Digest digest = create.get();
        digest.update(input, 0, input.length);
        byte[] actual = new byte[digest.getDigestSize()];
        digest.doFinal(actual, 0);
        return MessageDigest.isEqual(HexFormat.of().parseHex(hexDigest), actual);
    }

    private static Map.Entry<String, HashFunction> named(String name, Supplier<Digest> create) {
        return Map.entry(name, new HashFunction(create));
    }
}
