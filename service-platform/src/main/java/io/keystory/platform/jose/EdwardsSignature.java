package io.keystory.platform.jose;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 by the JDK, as Nimbus needs another library for it. @see <a href="https://www.rfc-editor.org/rfc/rfc8410#section-4">RFC 8410, 4</a> */
final class EdwardsSignature {

    private static final String NAME = "Ed25519";
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    private EdwardsSignature() {}

    static boolean isValid(JWSObject message, OctetKeyPair key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(NAME);
        signature.initVerify(publicKey(key.getDecodedX()));
        signature.update(message.getSigningInput());
        return signature.verify(message.getSignature().decode());
    }

    private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != KEY_BYTES) {
            throw new GeneralSecurityException("An Ed25519 key has 32 bytes");
        }
        byte[] encoded = new byte[PREFIX.length + KEY_BYTES];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(point, 0, encoded, PREFIX.length, KEY_BYTES);
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
