package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.store.append.Staging.ClaimRelease;
import io.keystory.store.append.Staging.ClaimStep;
import io.keystory.store.append.Staging.ClaimTake;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who holds the claims that a group of units speaks of, as the units are applied one after the other. */
final class ClaimLedger {

    private final Map<Claim, String> before;
    private final Map<Claim, String> owners;
    private final Map<Claim, byte[]> digests;

    /**
     * Starts with what is stored.
     *
     * @param digests of all claims that the group speaks of
     */
    ClaimLedger(Map<Claim, String> stored, Map<Claim, byte[]> digests) {
        this.digests = digests;
        before = Map.copyOf(stored);
        owners = new HashMap<>(stored);
    }

    /** What a unit's claims would change, or the refusal when one of them is held by another stream. */
    Plan plan(Staging staging) {
        Map<Claim, String> changed = new HashMap<>();
        for (ClaimStep step : staging.claims) {
            String owner = step.owner().toString();
            String holder = changed.containsKey(step.claim()) ? changed.get(step.claim()) : owners.get(step.claim());
            boolean isOwn = owner.equals(holder);
            switch (step) {
                case ClaimRelease release when isOwn -> changed.put(release.claim(), null);
                case ClaimRelease _ -> { }
                case ClaimTake take when isOwn || holder == null -> changed.put(take.claim(), owner);
                case ClaimTake take -> {
                    return new Plan(Map.of(), take.refusal());
                }
            }
        }
        return new Plan(changed, null);
    }

    /** Makes a plan come true for the units that follow. */
    void apply(Plan plan) {
        owners.putAll(plan.changed());
    }

    /** How a claim's value is stored. */
    byte[] digest(Claim claim) {
        return digests.get(claim);
    }

    /** The claims to store: new, or held by another stream than before. */
    Map<Claim, String> taken() {
        Map<Claim, String> taken = new HashMap<>();
        owners.forEach((claim, owner) -> {
            if (owner != null && !owner.equals(before.get(claim))) {
                taken.put(claim, owner);
            }
        });
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

    /**
     * What a unit does to the claims.
     *
     * @param changed the holder of each claim afterwards, null when nobody holds it
     * @param refusal null when the unit may go on
     */
    record Plan(Map<Claim, String> changed, RuntimeException refusal) {}
}
