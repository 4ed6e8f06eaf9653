package io.keystory.command.mfa;

import io.keystory.command.mfa.RegistrationOptions.Algorithm;
import io.keystory.command.mfa.RegistrationOptions.Descriptor;
import io.keystory.command.mfa.RegistrationOptions.Person;
import io.keystory.command.mfa.RegistrationOptions.RelyingParty;
import io.keystory.command.mfa.RegistrationOptions.Selection;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.UserFactors.Passkey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What browsers are asked about passkeys; every question has a challenge of its own. */
public final class PasskeyOptions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int CHALLENGE_BYTES = 32;
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final String TYPE = "public-key";

    private final String rpId;

    /** @param rpId the host of the endpoint */
    public PasskeyOptions(String rpId) {
        this.rpId = rpId;
    }

    /** Asks to make a passkey of the user that can be found without a name; those the user has are left alone. */
    public RegistrationOptions toRegister(UserView user) {
        String name = nameOf(user);
        return new RegistrationOptions(
                new RelyingParty(rpId, rpId),
                new Person(ENCODER.encodeToString(user.id().getBytes(StandardCharsets.UTF_8)), name,
                        user.name() == null ? name : user.name()),
                challenge(),
                Passkeys.ALGORITHMS.stream().map(number -> new Algorithm(TYPE, number)).toList(),
                TIMEOUT_MILLIS,
                descriptors(user.secrets().factors().passkeys()),
                new Selection(true, "required", "required"),
                "none");
    }

    /** Asks for one of these passkeys; for any when there is none. */
    public AuthenticationOptions toAuthenticate(List<Passkey> passkeys) {
        return toAuthenticate(passkeys, challenge());
    }

    /** The same by a challenge that says more than that it is new, base64url. */
    public AuthenticationOptions toAuthenticate(List<Passkey> passkeys, String challenge) {
        return new AuthenticationOptions(challenge, TIMEOUT_MILLIS, rpId, descriptors(passkeys), "required");
    }

    /** What a user calls themselves: a name that tells accounts apart. */
    static String nameOf(UserView user) {
        return Stream.of(user.username(), user.primaryEmail(), user.primaryPhone(), user.name(), user.id())
                .filter(name -> name != null && !name.isBlank())
                .findFirst().orElseThrow();
    }

    private static List<Descriptor> descriptors(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(Passkey::credential)
                .map(credential -> new Descriptor(TYPE, credential.credentialId(), credential.transports()))
                .toList();
    }

    private static String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }
}
