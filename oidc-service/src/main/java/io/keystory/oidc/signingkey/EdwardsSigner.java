package io.keystory.oidc.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Signs with Ed25519 by the platform, as Nimbus needs another library for it. @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-3.1">RFC 8037, 3.1</a> */
final class EdwardsSigner extends BaseJWSProvider implements JWSSigner {

    private static final String NAME = "Ed25519";
    /** What comes before the key's bytes. @see <a href="https://www.rfc-editor.org/rfc/rfc8410#section-7">RFC 8410, 7</a> */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Optional<Provider> provider;
    private final PrivateKey key;

    EdwardsSigner(OctetKeyPair pair, Optional<Provider> provider) throws GeneralSecurityException {
        super(Set.of(JWSAlgorithm.EdDSA));
        this.provider = provider;
        this.key = KeyFactory.getInstance(NAME)
                .generatePrivate(new PKCS8EncodedKeySpec(encoded(pair.getDecodedD())));
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
        try {
            Signature signature =
                    provider.isEmpty() ? Signature.getInstance(NAME) : Signature.getInstance(NAME, provider.get());
            signature.initSign(key);
            signature.update(input);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new JOSEException(e.getMessage(), e);
        }
    }

    private static byte[] encoded(byte[] seed) {
        byte[] encoded = new byte[PREFIX.length + seed.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(seed, 0, encoded, PREFIX.length, seed.length);
        return encoded;
    }
}
