package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds the claims that a group of units speaks of, as the units are applied one after the other. */
final class ClaimLedger {

    private final Map<Claim, String> before;
    private final Map<Claim, String> owners;
    private final Map<Claim, byte[]> digests;
    private final Set<String> alike;

    /**
     * Starts with what is stored.
     *
     * @param digests of all claims that the group speaks of
     * @param alike the families in which two streams have values that are alike
     */
    ClaimLedger(Map<Claim, String> stored, Map<Claim, byte[]> digests, Set<String> alike) {
        this.digests = digests;
        this.alike = new HashSet<>(alike);
        before = Map.copyOf(stored);
        owners = new HashMap<>(stored);
    }

    /** What a unit's claims would change, or the refusal when one of them is held by another stream. */
    Plan plan(Staging staging) {
        Map<Claim, String> changed = new HashMap<>();
        Set<String> families = new HashSet<>();
        for (ClaimStep step : staging.claims) {
            String owner = step.owner().toString();
            switch (step) {
                case ClaimStep.Release(Claim claim, _) when owner.equals(holder(claim, changed)) ->
                    changed.put(claim, null);
                case ClaimStep.Release _ -> { }
                case ClaimStep.Take(Claim claim, _, _) when isFree(claim, changed, owner) -> changed.put(claim, owner);
                case ClaimStep.Take take -> {
                    return Plan.refused(take.refusal());
                }
                case ClaimStep.Alone alone when !hasOther(alone.likeness(), changed, owner) -> { }
                case ClaimStep.Alone(Likeness likeness, _, RuntimeException refusal) -> {
                    if (holder(likeness.rule(), changed) != null) {
                        return Plan.refused(refusal);
                    }
                    families.add(likeness.family());
                }
                case ClaimStep.Rule(Likeness likeness, _, RuntimeException refusal) -> {
                    if (alike.contains(likeness.family()) || families.contains(likeness.family())) {
                        return Plan.refused(refusal);
                    }
                    changed.put(likeness.rule(), owner);
                }
            }
        }
        return new Plan(changed, families, null);
    }

    private String holder(Claim claim, Map<Claim, String> changed) {
        return changed.containsKey(claim) ? changed.get(claim) : owners.get(claim);
    }

    private boolean isFree(Claim claim, Map<Claim, String> changed, String owner) {
        String holder = holder(claim, changed);
        return holder == null || holder.equals(owner);
    }

    private boolean hasOther(Likeness likeness, Map<Claim, String> changed, String owner) {
        return Stream.concat(owners.keySet().stream(), changed.keySet().stream())
                .filter(likeness::includes).anyMatch(claim -> !isFree(claim, changed, owner));
    }

    /** Makes a plan come true for the units that follow. */
    void apply(Plan plan) {
        owners.putAll(plan.changed());
        alike.addAll(plan.alike());
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
     * @param alike the families in which it makes values alike
     * @param refusal null when the unit may go on
     */
    record Plan(Map<Claim, String> changed, Set<String> alike, RuntimeException refusal) {

        private static Plan refused(RuntimeException refusal) {
            return new Plan(Map.of(), Set.of(), refusal);
        }
    }
}
