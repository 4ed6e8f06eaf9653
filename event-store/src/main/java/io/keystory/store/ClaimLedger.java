package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.store.Staging.ClaimRelease;
import io.keystory.store.Staging.ClaimTake;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who holds the claims that a group of units speaks of, as the units are applied one after the other. */
final class ClaimLedger {

    private final Map<Claim, String> before;
    private final Map<Claim, String> owners;

    ClaimLedger(Map<Claim, String> stored) {
        before = Map.copyOf(stored);
        owners = new HashMap<>(stored);
    }

    /** Applies a unit's claims; when one is taken, applies none of them and answers the refusal. */
    RuntimeException apply(Staging staging) {
        if (staging.takes.isEmpty() && staging.releases.isEmpty()) {
            return null;
        }
        Map<Claim, String> changed = new HashMap<>(owners);
        for (ClaimRelease release : staging.releases) {
            changed.remove(release.claim(), release.owner().toString());
        }
        for (ClaimTake take : staging.takes) {
            String holder = changed.putIfAbsent(take.claim(), take.owner().toString());
            if (holder != null && !holder.equals(take.owner().toString())) {
                return take.refusal();
            }
        }
        owners.clear();
        owners.putAll(changed);
        return null;
    }

    /** The claims to store: new, or held by another stream than before. */
    Map<Claim, String> taken() {
        Map<Claim, String> taken = new HashMap<>(owners);
        before.forEach(taken::remove);
        return taken;
    }

    /** The claims to delete: released, or held by another stream now. */
    Set<Claim> released() {
        Set<Claim> released = new HashSet<>();
        before.forEach((claim, owner) -> {
            if (!owner.equals(owners.get(claim))) {
                released.add(claim);
            }
        });
        return released;
    }
}
