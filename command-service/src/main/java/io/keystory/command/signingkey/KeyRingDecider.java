package io.keystory.command.signingkey;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signingkey.KeyRingFold;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about key rings: one key signs; before it comes at most one, after it stays at most one. */
public final class KeyRingDecider implements Decider<KeyRingView, SigningKeyCommand, SigningKeyEvent> {

    private final KeyRingFold fold = new KeyRingFold();

    @Override
    public KeyRingView initial() {
        return null;
    }

    @Override
    public List<SigningKeyEvent> decide(KeyRingView state, SigningKeyCommand command) {
        List<SigningKey> keys = state == null ? List.of() : state.keys();
        return switch (command) {
            case EnsureCurrentKey c -> with(keys, KeyStatus.CURRENT).isPresent()
                    ? List.of()
                    : List.of(generated(c.keyRingId(), c.key(), KeyStatus.CURRENT));
            case RotateKey c -> rotate(keys, c);
            case PromoteKey c -> promote(state, c);
            case DeleteKey c -> delete(keys, c);
        };
    }

    @Override
    public KeyRingView evolve(KeyRingView state, SigningKeyEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(KeyRingView before, SigningKeyCommand command, SigningKeyEvent event) {
        return switch (event) {
            case SigningKeyGenerated e ->
                List.of(new VaultChange.Store(e.privateKeyId(), "signing-key", given(command).privateKey(), false));
            case SigningKeyDeleted e -> List.of(new VaultChange.Destroy(e.privateKeyId()));
            case PromotionScheduled e -> List.of();
            case SigningKeyStatusChanged e -> List.of();
        };
    }

    private static List<SigningKeyEvent> rotate(List<SigningKey> keys, RotateKey c) {
        if (with(keys, KeyStatus.NEXT).isPresent()) {
            throw new KeystoryException("oidc.invalid_request", 422);
        }
        if (c.effectiveAt() != null && canWait(keys, c.keyRingId())) {
            return List.of(generated(c.keyRingId(), c.key(), KeyStatus.NEXT),
                    new PromotionScheduled(c.keyRingId(), c.key().keyId(), c.effectiveAt().toEpochMilli()));
        }
        List<SigningKeyEvent> events = new ArrayList<>(retired(c.keyRingId(), keys));
        events.add(generated(c.keyRingId(), c.key(), KeyStatus.CURRENT));
        return events;
    }

    /** Until it is their turn another key has to sign, of this ring or, for whoever chose ES384, of the installation's own. */
    private static boolean canWait(List<SigningKey> keys, KeyRingId ring) {
        return with(keys, KeyStatus.CURRENT).isPresent() || ring.equals(KeyRingId.CHOSEN_ES384);
    }

    private static List<SigningKeyEvent> promote(KeyRingView state, PromoteKey c) {
        if (state == null) {
            throw notFound();
        }
        List<SigningKeyEvent> events = new ArrayList<>();
        state.with(KeyStatus.NEXT).filter(next -> next.keyId().equals(c.keyId())).ifPresent(next -> {
            events.addAll(retired(c.keyRingId(), state.keys()));
            events.add(new SigningKeyStatusChanged(c.keyRingId(), next.keyId(), KeyStatus.CURRENT));
        });
        return events;
    }

    private static List<SigningKeyEvent> delete(List<SigningKey> keys, DeleteKey c) {
        if (keys.size() == 1) {
            throw new KeystoryException("oidc.key_required", 422);
        }
        SigningKey key = keys.stream().filter(k -> k.keyId().equals(c.keyId())).findFirst()
                .orElseThrow(KeyRingDecider::notFound);
        SigningKeyDeleted deleted = new SigningKeyDeleted(c.keyRingId(), key.keyId(), key.privateKeyId());
        if (key.status() == KeyStatus.PREVIOUS) {
            return List.of(deleted);
        }
        if (!c.keyRingId().equals(KeyRingId.COOKIES)) {
            throw new KeystoryException("oidc.only_previous_key_can_be_deleted", 422);
        }
        return with(keys, KeyStatus.PREVIOUS).<List<SigningKeyEvent>>map(heir -> List.of(deleted,
                new SigningKeyStatusChanged(c.keyRingId(), heir.keyId(), KeyStatus.CURRENT))).orElseThrow();
    }

    /** Makes the current key a previous one, in the place of the one before. */
    private static List<SigningKeyEvent> retired(KeyRingId ring, List<SigningKey> keys) {
        Stream<SigningKeyEvent> dropped = keys.stream()
                .filter(k -> k.status() == KeyStatus.PREVIOUS)
                .map(k -> new SigningKeyDeleted(ring, k.keyId(), k.privateKeyId()));
        Stream<SigningKeyEvent> retired = with(keys, KeyStatus.CURRENT).stream()
                .map(k -> new SigningKeyStatusChanged(ring, k.keyId(), KeyStatus.PREVIOUS));
        return Stream.concat(dropped, retired).toList();
    }

    private static Optional<SigningKey> with(List<SigningKey> keys, KeyStatus status) {
        return keys.stream().filter(k -> k.status() == status).findFirst();
    }

    private static SigningKeyGenerated generated(KeyRingId ring, NewKey key, KeyStatus status) {
        return new SigningKeyGenerated(ring, key.keyId(), key.publicJwk(), key.privateKeyId(), status);
    }

    private static NewKey given(SigningKeyCommand command) {
        return switch (command) {
            case EnsureCurrentKey c -> c.key();
            case RotateKey c -> c.key();
            case PromoteKey c -> throw new IllegalArgumentException("No key comes with a promotion");
            case DeleteKey c -> throw new IllegalArgumentException("No key comes with a deletion");
        };
    }

    private static KeystoryException notFound() {
        return new KeystoryException("oidc.key_not_found", 404);
    }
}
