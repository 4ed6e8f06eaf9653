package io.keystory.oidc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A certificate and its key. */
public record TestCertificate(X509Certificate certificate, ECKey key) {

    /** The header in which services are told of certificates. */
    public static final String HEADER = "Keystory-Internal-Client-Certificate";

    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /** One that vouches for itself, as of clients that register theirs, or of an authority. */
    public static TestCertificate ofItself(String subject) {
        return ofItself(subject, Instant.now().plusSeconds(3600));
    }

    public static TestCertificate ofItself(String subject, Instant until) {
        ECKey key = TestProof.newKey();
        return make(subject, key, subject, key, until);
    }

    /** One that this one vouches for, with these names beside the subject. */
    public TestCertificate issue(String subject, GeneralName... names) {
        return make(certificate.getSubjectX500Principal().getName(), key, subject, TestProof.newKey(),
                Instant.now().plusSeconds(3600), names);
    }

    /** One that this one vouched for until that moment. */
    public TestCertificate issueUntil(Instant until, String subject) {
        return make(certificate.getSubjectX500Principal().getName(), key, subject, TestProof.newKey(), until);
    }

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + base64() + "\n-----END CERTIFICATE-----\n";
    }

    /** The header of a request over a connection on which this was shown. */
    public List<String> header() {
        return List.of(HEADER, base64());
    }

    /** What a client registers that shows this. */
    public Map<String, Object> jwks() {
        return new JWKSet(List.of(new ECKey.Builder(key.toPublicJWK())
                .x509CertChain(List.of(new Base64(base64()))).build())).toJSONObject();
    }

    public String thumbprint() {
        try {
            return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String base64() {
        try {
            return Base64.encode(certificate.getEncoded()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestCertificate make(
            String issuer, ECKey issuerKey, String subject, ECKey key, Instant until, GeneralName... names) {
        try {
            V3TBSCertificateGenerator parts = new V3TBSCertificateGenerator();
            parts.setSerialNumber(new ASN1Integer(BigInteger.valueOf(System.nanoTime())));
            parts.setSignature(ALGORITHM);
            parts.setIssuer(X500Name.getInstance(new X500Principal(issuer).getEncoded()));
            parts.setSubject(X500Name.getInstance(new X500Principal(subject).getEncoded()));
            parts.setStartDate(new Time(Date.from(Instant.now().minusSeconds(7200))));
            parts.setEndDate(new Time(Date.from(until)));
            parts.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.toECPublicKey().getEncoded()));
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer.equals(subject)));
            if (names.length > 0) {
                extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            parts.setExtensions(extensions.generate());
            return new TestCertificate(signed(parts.generateTBSCertificate(), issuerKey.toPrivateKey()), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate signed(TBSCertificate parts, PrivateKey key)
            throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(parts.getEncoded("DER"));
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(parts);
        all.add(ALGORITHM);
        all.add(new DERBitString(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(new DERSequence(all).getEncoded("DER")));
    }
}
