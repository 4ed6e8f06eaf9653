package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.mfa.Passkeys.NewPasskey;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.user.factor.UserFactors.Passkey;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PasskeysTest {

    private static final String CHALLENGE = "Y2hhbGxlbmdlLW9mLXRoaXMtcXVlc3Rpb24";
    private static final String OTHER = "b3RoZXItY2hhbGxlbmdlLW9mLW90aGVyLXE";

    private final SoftwareAuthenticator authenticator = new SoftwareAuthenticator();
    private final Passkeys passkeys =
            new Passkeys("localhost", "http://localhost:3001", () -> List.of("https://related.example"));

    @Test
    void a_passkey_is_registered_and_used_and_counts() {
        NewPasskey made = passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE));

        assertThat(made.rpId()).isEqualTo("localhost");
        assertThat(made.counter()).isEqualTo(1);
        assertThat(made.credential().transports()).containsExactly("internal");
        assertThat(passkeys.used(OTHER, known(made), authenticator.authenticate(OTHER, "ada"))).isEqualTo(2);
    }

    @Test
    void a_related_origin_may_use_it_and_no_other() {
        authenticator.at("https://related.example", "localhost");
        assertThat(passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE))).isNotNull();
        authenticator.at("https://evil.example", "localhost");
        assertRefused(() -> passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE)));
    }

    @Test
    void what_was_made_for_another_question_or_place_is_refused() {
        assertRefused(() -> passkeys.registered(CHALLENGE, authenticator.register(OTHER)));
        assertRefused(() -> passkeys.registered(CHALLENGE,
                authenticator.at("http://localhost:3001", "evil.example").register(CHALLENGE)));
    }

    @Test
    void the_authenticator_must_have_verified_the_person() {
        NewPasskey made = passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE));
        authenticator.withoutVerifyingThePerson();

        assertRefused(() -> passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE)));
        assertRefused(() -> passkeys.used(CHALLENGE, known(made), authenticator.authenticate(CHALLENGE, "ada")));
    }

    @Test
    void a_use_is_refused_for_another_challenge_passkey_or_a_counter_that_stands_still() {
        NewPasskey made = passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE));

        assertRefused(() -> passkeys.used(CHALLENGE, known(made), authenticator.authenticate(OTHER, "ada")));
        assertRefused(() -> passkeys.used(CHALLENGE, known(made),
                new SoftwareAuthenticator().authenticate(CHALLENGE, "ada")));
        assertRefused(() -> passkeys.used(CHALLENGE, known(made),
                authenticator.counting(1).authenticate(CHALLENGE, "ada")));
    }

    @Test
    void a_signature_of_another_key_is_refused() {
        NewPasskey made = passkeys.registered(CHALLENGE, authenticator.register(CHALLENGE));
        NewPasskey other = passkeys.registered(CHALLENGE, new SoftwareAuthenticator().register(CHALLENGE));
        PasskeyCredential mixed = new PasskeyCredential(
                made.credential().credentialId(), other.credential().publicKey(), List.of());

        assertRefused(() -> passkeys.used(CHALLENGE, known(new NewPasskey("localhost", mixed, 1)),
                authenticator.authenticate(CHALLENGE, "ada")));
    }

    @Test
    void what_is_no_answer_at_all_is_refused() {
        RegistrationPayload real = authenticator.register(CHALLENGE);
        for (String junk : List.of("", "%%%", "bm90IGNib3I", real.response().clientDataJSON())) {
            assertRefused(() -> passkeys.registered(CHALLENGE, new RegistrationPayload("WebAuthn", "i", "i",
                    new RegistrationPayload.Response(real.response().clientDataJSON(), junk, null), null, null)));
            assertRefused(() -> passkeys.registered(CHALLENGE, new RegistrationPayload("WebAuthn", "i", "i",
                    new RegistrationPayload.Response(junk.equals(real.response().clientDataJSON()) ? "e30" : junk,
                            real.response().attestationObject(), null), null, null)));
        }
    }

    private static Passkey known(NewPasskey made) {
        return new Passkey("p", 0, null, made.rpId(), made.credential(), made.counter(), null, null);
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(KeystoryException.class, attempt).code())
                .isEqualTo("session.mfa.webauthn_verification_failed");
    }
}
