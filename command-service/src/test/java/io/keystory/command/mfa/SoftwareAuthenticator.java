package io.keystory.command.mfa;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A browser with an authenticator that holds one passkey. */
public final class SoftwareAuthenticator {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final KeyPair keys;
    private final byte[] credentialId = new byte[16];
    private String origin = "http://localhost:3001";
    private String rpId = "localhost";
    private byte flags = AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV;
    private long counter = 1;

    public SoftwareAuthenticator() {
        new SecureRandom().nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SoftwareAuthenticator at(String otherOrigin, String otherRpId) {
        origin = otherOrigin;
        rpId = otherRpId;
        return this;
    }

    public SoftwareAuthenticator counting(long next) {
        counter = next;
        return this;
    }

    public SoftwareAuthenticator withoutVerifyingThePerson() {
        flags = AuthenticatorData.BIT_UP;
        return this;
    }

    /** What the browser answers when it is asked for a new passkey. */
    public RegistrationPayload register(String challenge) {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data = new AuthenticatorData<>(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)), (byte) (flags | AuthenticatorData.BIT_AT), counter++,
                new AttestedCredentialData(AAGUID.ZERO, credentialId,
                        EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES256)));
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return new RegistrationPayload("WebAuthn", id(), id(), new RegistrationPayload.Response(
                BASE64.encodeToString(clientData("webauthn.create", challenge)), BASE64.encodeToString(attestation),
                List.of("internal")), "platform", Map.of());
    }

    /** What the browser answers when it is asked for the passkey; {@code userId} may be null. */
    public AuthenticationPayload authenticate(String challenge, String userId) {
        byte[] data = new AuthenticatorDataConverter(converter).convert(
                new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256(rpId.getBytes(StandardCharsets.UTF_8)), flags, counter++));
        byte[] clientData = clientData("webauthn.get", challenge);
        return new AuthenticationPayload("WebAuthn", id(), id(), new AuthenticationPayload.Response(
                BASE64.encodeToString(clientData), BASE64.encodeToString(data),
                BASE64.encodeToString(signed(data, sha256(clientData))),
                userId == null ? null : BASE64.encodeToString(userId.getBytes(StandardCharsets.UTF_8))),
                "platform", Map.of());
    }

    private String id() {
        return BASE64.encodeToString(credentialId);
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signed(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
