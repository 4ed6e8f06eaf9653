package io.keystory.events.signingkey;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.SigningKeyEvent.PromotionScheduled;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyStatusChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingFoldTest {

    private static final KeyRingId RING = new KeyRingId("ES384");
    private static final Map<String, Object> JWK = Map.of("kty", "EC");

    private final KeyRingFold fold = new KeyRingFold();

    @Test
    void keys_are_listed_newest_first_with_their_status() {
        var view = fold.over(recorded(
                new SigningKeyGenerated(RING, "a", JWK, "pa", KeyStatus.CURRENT),
                new SigningKeyStatusChanged(RING, "a", KeyStatus.PREVIOUS),
                new SigningKeyGenerated(RING, "b", JWK, "pb", KeyStatus.CURRENT)));

        assertThat(view.keys()).containsExactly(
                new SigningKey("b", JWK, "pb", KeyStatus.CURRENT, START + 2000, null),
                new SigningKey("a", JWK, "pa", KeyStatus.PREVIOUS, START, null));
    }

    @Test
    void a_next_key_knows_its_turn_until_it_has_come() {
        var waiting = fold.over(recorded(new SigningKeyGenerated(RING, "a", JWK, "pa", KeyStatus.NEXT),
                new PromotionScheduled(RING, "a", 5_000)));
        var promoted = fold.after(waiting, new SigningKeyStatusChanged(RING, "a", KeyStatus.CURRENT));

        assertThat(waiting.with(KeyStatus.NEXT).orElseThrow().effectiveAt()).isEqualTo(5_000);
        assertThat(promoted.with(KeyStatus.CURRENT).orElseThrow().effectiveAt()).isNull();
    }

    @Test
    void a_key_signs_with_what_it_was_made_for() {
        var view = fold.over(recorded(new SigningKeyGenerated(RING, "a", JWK, "pa", KeyStatus.PREVIOUS),
                new SigningKeyGenerated(RING, "b", Map.of("alg", "RS256"), "pb", KeyStatus.CURRENT)));

        assertThat(view.keys()).extracting(view::algorithmOf).containsExactly("RS256", "ES384");
    }

    @Test
    void a_deleted_key_is_gone_and_the_ring_stays() {
        var view = fold.over(recorded(new SigningKeyGenerated(RING, "a", JWK, "pa", KeyStatus.PREVIOUS),
                new SigningKeyDeleted(RING, "a", "pa")));

        assertThat(view.id()).isEqualTo("ES384");
        assertThat(view.keys()).isEmpty();
    }
}
