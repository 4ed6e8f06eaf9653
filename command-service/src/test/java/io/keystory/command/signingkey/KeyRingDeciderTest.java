package io.keystory.command.signingkey;

import static io.keystory.events.signingkey.KeyStatus.CURRENT;
import static io.keystory.events.signingkey.KeyStatus.NEXT;
import static io.keystory.events.signingkey.KeyStatus.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyCommand;
import io.keystory.events.signingkey.SigningKeyCommand.DeleteKey;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.events.signingkey.SigningKeyEvent;
import io.keystory.events.signingkey.SigningKeyEvent.PromotionScheduled;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyStatusChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingDeciderTest {

    private static final KeyRingId RING = new KeyRingId("ES384");
    private static final PromoteKey PROMOTE = new PromoteKey(RING, "b");
    private static final Instant LATER = Instant.ofEpochMilli(5_000);

    @Test
    void a_ring_gets_its_first_key_once() {
        var ensure = new EnsureCurrentKey(RING, key("a"));

        assertThat(given().when(ensure)).containsExactly(generated("a", CURRENT));
        assertThat(given().secrets(ensure)).containsExactly("+private-a signing-key private key a");
        assertThat(given().after(ensure).when(new EnsureCurrentKey(RING, key("b")))).isEmpty();
    }

    @Test
    void a_new_key_signs_at_once_and_the_old_one_stays() {
        assertThat(given(generated("a", CURRENT)).when(rotate("b", null)))
                .containsExactly(new SigningKeyStatusChanged(RING, "a", PREVIOUS), generated("b", CURRENT));
    }

    @Test
    void two_keys_are_kept() {
        var third = rotate("c", null);
        var ring = given(generated("a", CURRENT)).after(rotate("b", null));

        assertThat(ring.when(third)).containsExactly(new SigningKeyDeleted(RING, "a", "private-a"),
                new SigningKeyStatusChanged(RING, "b", PREVIOUS), generated("c", CURRENT));
        assertThat(ring.secrets(third)).containsExactly("-private-a", "+private-c signing-key private key c");
        assertThat(statuses(ring.after(third))).isEqualTo(List.of("c CURRENT", "b PREVIOUS"));
    }

    @Test
    void a_new_key_may_be_published_before_it_signs() {
        var ring = given(generated("a", CURRENT)).after(rotate("b", LATER));

        assertThat(given(generated("a", CURRENT)).when(rotate("b", LATER)))
                .containsExactly(generated("b", NEXT), new PromotionScheduled(RING, "b", 5_000));
        assertThat(statuses(ring)).isEqualTo(List.of("b NEXT", "a CURRENT"));
        assertThat(ring.when(new PromoteKey(RING, "another"))).isEmpty();
        assertThat(ring.when(PROMOTE)).containsExactly(new SigningKeyStatusChanged(RING, "a", PREVIOUS),
                new SigningKeyStatusChanged(RING, "b", CURRENT));
        assertThat(ring.after(PROMOTE).when(PROMOTE)).isEmpty();
    }

    @Test
    void a_promotion_drops_the_key_before_the_last() {
        var ring = given(generated("a", CURRENT)).after(rotate("b", null)).after(rotate("c", LATER))
                .after(new PromoteKey(RING, "c"));

        assertThat(statuses(ring)).isEqualTo(List.of("c CURRENT", "b PREVIOUS"));
    }

    @Test
    void one_key_waits_at_a_time() {
        var ring = given(generated("a", CURRENT), generated("b", NEXT));

        assertThat(ring.refused(rotate("c", null))).isEqualTo("oidc.invalid_request 422");
        assertThat(ring.refused(rotate("c", LATER))).isEqualTo("oidc.invalid_request 422");
    }

    @Test
    void the_first_key_of_a_ring_never_waits() {
        assertThat(given().when(rotate("a", LATER))).containsExactly(generated("a", CURRENT));
    }

    @Test
    void but_where_another_ring_signs_meanwhile_it_does() {
        KeyRingId chosen = KeyRingId.CHOSEN_ES384;
        var ring = given().after(new RotateKey(chosen, key("a"), LATER));

        assertThat(statuses(ring)).isEqualTo(List.of("a NEXT"));
        assertThat(ring.when(new PromoteKey(chosen, "a")))
                .containsExactly(new SigningKeyStatusChanged(chosen, "a", CURRENT));
        assertThat(ring.when(new EnsureCurrentKey(chosen, key("b")))).as("an RSA key comes meanwhile").hasSize(1);
    }

    @Test
    void a_ring_that_never_was_has_no_key_to_promote() {
        assertThat(given().refused(PROMOTE)).isEqualTo("oidc.key_not_found 404");
    }

    @Test
    void a_previous_key_is_deleted_with_its_private_part() {
        var delete = new DeleteKey(RING, "a");
        var ring = given(generated("a", CURRENT)).after(rotate("b", null));

        assertThat(ring.when(delete)).containsExactly(new SigningKeyDeleted(RING, "a", "private-a"));
        assertThat(ring.secrets(delete)).containsExactly("-private-a");
        assertThat(ring.after(delete).refused(delete)).isEqualTo("oidc.key_required 422");
    }

    @Test
    void keys_that_are_needed_are_not_deleted() {
        assertThat(given(generated("a", CURRENT)).refused(new DeleteKey(RING, "a")))
                .isEqualTo("oidc.key_required 422");
        assertThat(given(generated("a", CURRENT), generated("b", NEXT)).refused(new DeleteKey(RING, "a")))
                .isEqualTo("oidc.only_previous_key_can_be_deleted 422");
        assertThat(given(generated("a", CURRENT), generated("b", NEXT)).refused(new DeleteKey(RING, "b")))
                .isEqualTo("oidc.only_previous_key_can_be_deleted 422");
    }

    @Test
    void an_unknown_key_is_not_deleted() {
        assertThat(given(generated("a", CURRENT), generated("b", NEXT)).refused(new DeleteKey(RING, "x")))
                .isEqualTo("oidc.key_not_found 404");
        assertThat(given().refused(new DeleteKey(RING, "x"))).isEqualTo("oidc.key_not_found 404");
    }

    @Test
    void of_two_secrets_of_cookies_either_may_go() {
        KeyRingId cookies = KeyRingId.COOKIES;
        var ring = given(new SigningKeyGenerated(cookies, "a", Map.of(), "private-a", PREVIOUS),
                new SigningKeyGenerated(cookies, "b", Map.of(), "private-b", CURRENT));

        assertThat(ring.when(new DeleteKey(cookies, "a"))).hasSize(1);
        assertThat(statuses(ring.after(new DeleteKey(cookies, "b")))).isEqualTo(List.of("a CURRENT"));
        assertThat(ring.after(new DeleteKey(cookies, "b")).refused(new DeleteKey(cookies, "a")))
                .isEqualTo("oidc.key_required 422");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(KeyRingAggregate.class).givenNoPriorActivity()
                .when(new EnsureCurrentKey(RING, key("a"))).expectEvents(generated("a", CURRENT));
        Aggregates.fixture(KeyRingAggregate.class).given(generated("a", CURRENT))
                .when(rotate("b", LATER))
                .expectEvents(generated("b", NEXT), new PromotionScheduled(RING, "b", 5_000));
        Aggregates.fixture(KeyRingAggregate.class).givenNoPriorActivity().when(new DeleteKey(RING, "x"))
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.key_not_found");
        Aggregates.fixture(KeyRingAggregate.class).given(generated("a", CURRENT))
                .when(new EnsureCurrentKey(RING, key("b"))).expectNoEvents();
        Aggregates.fixture(KeyRingAggregate.class).given(generated("a", CURRENT)).when(new DeleteKey(RING, "a"))
                .expectException(KeystoryException.class).expectExceptionMessage("oidc.key_required");
    }

    private static Given<KeyRingView, SigningKeyCommand, SigningKeyEvent> given(SigningKeyEvent... history) {
        return Given.given(new KeyRingDecider(), history);
    }

    private static RotateKey rotate(String keyId, Instant effectiveAt) {
        return new RotateKey(RING, key(keyId), effectiveAt);
    }

    private static NewKey key(String id) {
        return new NewKey(id, Map.of("kid", id), "private-" + id, new Secret("private key " + id));
    }

    private static SigningKeyGenerated generated(String keyId, KeyStatus status) {
        return new SigningKeyGenerated(RING, keyId, Map.of("kid", keyId), "private-" + keyId, status);
    }

    private static List<String> statuses(Given<KeyRingView, SigningKeyCommand, SigningKeyEvent> ring) {
        return ring.state().keys().stream().map((SigningKey k) -> k.keyId() + " " + k.status()).toList();
    }
}
