package io.keystory.oidc.signingkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.security.SettledKey;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final TestProvider HERE = TestProvider.running();

    private final Given given = new Given(HERE);
    private final Given.ResourceView resource = given.resource(1200, "read");
    private final String machine = given.client(ApplicationType.MACHINE_TO_MACHINE);

    @Test
    void no_token_of_any_process_fails_at_any_verifier_while_a_key_is_replaced() {
        String old = TestKey.current().getKeyID();
        given.roleOfClient(machine, given.role(RoleType.MACHINE_TO_MACHINE, "Reader", resource, "read"));
        try (TestProvider there = TestProvider.another()) {
            List<Calls> processes = List.of(HERE.calls(), there.calls());
            List<CachingVerifier> verifiers = processes.stream().map(CachingVerifier::new).toList();
            verifyAll(processes, verifiers);

            String fresh = TestKey.replace();
            Set<String> signedWith = new HashSet<>();
            Instant end = Instant.now().plus(SettledKey.REST).plus(Duration.ofSeconds(2));
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                signedWith.addAll(verifyAll(processes, verifiers));
                return Instant.now().isAfter(end);
            });

            assertThat(signedWith).containsExactlyInAnyOrder(old, fresh);
            assertThat(verifiers).allSatisfy(verifier -> assertThat(verifier.reads()).isEqualTo(2));
            TestKey.restore(fresh);
        }
    }

    @Test
    void who_chose_an_algorithm_is_signed_for_with_it_though_an_rsa_key_took_its_turn() throws Exception {
        String rsa = TestKey.replaceByRsa();
        KeyRings rings = new KeyRings(HERE.bean(Streams.class), HERE.bean(Vault.class),
                Clock.offset(Clock.systemUTC(), SettledKey.REST.multipliedBy(2)));
        TokenSigner signer = new TokenSigner(rings);
        HERE.events().append(new SigningKeyGenerated(KeyRingId.CHOSEN_ES384, "waiting",
                TestKey.current().toPublicJWK().toJSONObject(), "nowhere", KeyStatus.NEXT));
        assertThat(signer.key(SignatureAlgorithm.ES384).signsWith(SignatureAlgorithm.RS256)).isTrue();
        HERE.events().append(new SigningKeyDeleted(KeyRingId.CHOSEN_ES384, "waiting", "nowhere"));
        String ec = TestKey.chosen();
        rings.forget();

        assertThat(header(signer.told(signer.key(null), Map.of())))
                .isEqualTo(Map.of("alg", "RS256", "typ", "JWT", "kid", rsa));
        assertThat(header(signer.told(signer.key(SignatureAlgorithm.ES384), Map.of())))
                .isEqualTo(Map.of("alg", "ES384", "typ", "JWT", "kid", ec));
        assertThat(rings.published()).extracting(key -> key.get("kid") + " " + key.get("alg"))
                .contains(rsa + " RS256", ec + " ES384");

        TestKey.restore(rsa);
    }

    private static Map<String, Object> header(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().toJSONObject();
    }

    /** Has every verifier verify a token of every process, and answers which keys signed. */
    private Set<String> verifyAll(List<Calls> processes, List<CachingVerifier> verifiers) {
        Set<String> keys = new HashSet<>();
        for (Calls process : processes) {
            String token = process.form("/oidc/token", Calls.basic(machine, Given.SECRET),
                    "grant_type", "client_credentials", "resource", resource.indicator()).text("access_token");
            verifiers.forEach(verifier -> keys.add(verifier.verify(token)));
        }
        return keys;
    }
}
