package io.keystory.platform.saml;

import io.keystory.events.platform.Secret;
import io.keystory.platform.crypto.FastCrypto;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key pair that messages are signed with, and the certificate it made for itself.
 *
 * @param certificate PEM
 * @param privateKey PKCS #8 in base64
 */
public record SigningCertificate(String certificate, Secret privateKey) {

    private static final int BITS = 2048;
    private static final int SERIAL_BITS = 128;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";

    /** A new RSA key pair with a certificate for {@code commonName}. */
    public static SigningCertificate create(String commonName, Instant from, Instant to) {
        try {
            KeyPair pair = FastCrypto.rsaKeys(BITS);
            return new SigningCertificate(pem(selfSigned(commonName, pair, from, to)),
                    new Secret(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This platform cannot make certificates", e);
        }
    }

    /** The certificate in a PEM text, with its lines or without them; throws {@link InvalidSaml}. */
    public static X509Certificate read(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) CERTIFICATE-----", "").replaceAll("\\s", "");
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new InvalidSaml("This is not a certificate in PEM form", e);
        }
    }

    /** The private key of what {@link #create} made. */
    public static PrivateKey readKey(String privateKey) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key is not readable", e);
        }
    }

    /** The SHA-256 of a certificate in lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate selfSigned(String commonName, KeyPair pair, Instant from, Instant to)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom());
        return new JcaX509CertificateConverter().getCertificate(
                new JcaX509v3CertificateBuilder(name, serial, Date.from(from), Date.from(to), name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return BEGIN + new String(LINES.encode(certificate.getEncoded()), StandardCharsets.US_ASCII) + END;
    }
}
