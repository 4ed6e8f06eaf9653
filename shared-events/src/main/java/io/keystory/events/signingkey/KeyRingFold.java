package io.keystory.events.signingkey;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signingkey.KeyRingView.SigningKey;
import io.keystory.events.signingkey.SigningKeyEvent.PromotionScheduled;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyDeleted;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyStatusChanged;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folds the events of a key ring into a {@link KeyRingView}. */
public final class KeyRingFold implements Fold<KeyRingView, SigningKeyEvent> {

    @Override
    public KeyRingView evolve(KeyRingView v, Recorded<? extends SigningKeyEvent> recorded) {
        List<SigningKey> keys = v == null ? List.of() : v.keys();
        String ring = recorded.event().keyRingId().value();
        return new KeyRingView(ring, switch (recorded.event()) {
            case SigningKeyGenerated e -> Stream.concat(
                    Stream.of(new SigningKey(
                            e.keyId(), e.publicJwk(), e.privateKeyId(), e.status(), recorded.epochMillis(), null)),
                    keys.stream()).toList();
            case PromotionScheduled e -> changed(keys, e.keyId(), key -> key.from(e.effectiveAt()));
            case SigningKeyStatusChanged e -> changed(keys, e.keyId(), key -> key.as(e.status()));
            case SigningKeyDeleted e -> keys.stream().filter(k -> !k.keyId().equals(e.keyId())).toList();
        });
    }

    private static List<SigningKey> changed(List<SigningKey> keys, String keyId, UnaryOperator<SigningKey> change) {
        return keys.stream().map(k -> k.keyId().equals(keyId) ? change.apply(k) : k).toList();
    }
}
