package io.keystory.command.mfa;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.user.factor.UserFactors.Passkey;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies what browsers answer about passkeys: made for this origin and challenge, with the person verified by the
 * authenticator. Who made the authenticator does not matter, so attestations are not looked at.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential">Web Authentication, 7</a>
 */
public final class Passkeys {

    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final List<PublicKeyCredentialParameters> ACCEPTED = ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::create)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final String rpId;
    private final String origin;
    private final Supplier<List<String>> relatedOrigins;

    /**
     * @param rpId the host of the endpoint, never one that a request names
     * @param relatedOrigins other origins that may use the passkeys of this one
     */
    public Passkeys(String rpId, String origin, Supplier<List<String>> relatedOrigins) {
        this.rpId = rpId;
        this.origin = origin;
        this.relatedOrigins = relatedOrigins;
    }

    /** A passkey that was just made. */
    public record NewPasskey(String rpId, PasskeyCredential credential, long counter) {}

    String rpId() {
        return rpId;
    }

    /** The passkey that was made for the challenge; 400 session.mfa.webauthn_verification_failed. */
    public NewPasskey registered(String challenge, RegistrationPayload payload) {
        return unlessRefused(() -> {
            RegistrationData data = manager.verify(
                    new RegistrationRequest(DECODER.decode(payload.response().attestationObject()),
                            DECODER.decode(payload.response().clientDataJSON())),
                    new RegistrationParameters(server(challenge), ACCEPTED, true));
            AttestedCredentialData credential = data.getAttestationObject().getAuthenticatorData()
                    .getAttestedCredentialData();
            return new NewPasskey(rpId, new PasskeyCredential(ENCODER.encodeToString(credential.getCredentialId()),
                    ENCODER.encodeToString(converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey())),
                    payload.response().transports()),
                    data.getAttestationObject().getAuthenticatorData().getSignCount());
        });
    }

    /** How often the passkey was used, as its authenticator says; 400 session.mfa.webauthn_verification_failed. */
    public long used(String challenge, Passkey passkey, AuthenticationPayload payload) {
        if (!passkey.credential().credentialId().equals(payload.rawId())) {
            throw refused();
        }
        return unlessRefused(() -> {
            byte[] id = DECODER.decode(payload.rawId());
            return manager.verify(
                    new AuthenticationRequest(id, DECODER.decode(payload.response().authenticatorData()),
                            DECODER.decode(payload.response().clientDataJSON()),
                            DECODER.decode(payload.response().signature())),
                    new AuthenticationParameters(server(challenge), record(id, passkey), List.of(id), true))
                    .getAuthenticatorData().getSignCount();
        });
    }

    /** Bytes from outside can be anything: whatever the parser stumbles over, the answer is no. */
    private static <T> T unlessRefused(Supplier<T> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    private ServerProperty server(String challenge) {
        Set<Origin> origins = Stream.concat(Stream.of(origin), relatedOrigins.get().stream())
                .map(Origin::create).collect(Collectors.toSet());
        return new ServerProperty(origins, rpId, new DefaultChallenge(DECODER.decode(challenge)));
    }

    private CredentialRecordImpl record(byte[] id, Passkey passkey) {
        COSEKey key = converter.getCborConverter()
                .readValue(DECODER.decode(passkey.credential().publicKey()), COSEKey.class);
        return new CredentialRecordImpl(new NoneAttestationStatement(), null, null, null, passkey.counter(),
                new AttestedCredentialData(AAGUID.ZERO, id, key), null, null, null, Set.of());
    }

    private static KeystoryException refused() {
        return new KeystoryException("session.mfa.webauthn_verification_failed", 400);
    }
}
