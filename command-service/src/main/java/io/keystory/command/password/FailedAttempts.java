package io.keystory.command.password;

import io.keystory.command.sentinel.ClientNetwork;
import io.keystory.command.sentinel.SharedAttempts;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Likeness;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.platform.Counts;
import io.keystory.store.read.StoredEvents.Extent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bounds how many proofs are refused, so that guessing neither gets far nor fills the log: for each target as the
 * sentinel policy says, counted by all replicas together, and for each address (network of 64 bits for version 6) sixty
 * a minute, whatever the targets, as this process counts. Calls from this machine are its operator's: no address is
 * counted for them. A target is an identifier, however its letters are written, or the id of a user.
 */
public final class FailedAttempts {

    /** First factors, which are counted together; any other proof has an action of its own, such as {@code MfaTotp}. */
    public static final String FIRST_FACTOR = "FirstFactor";

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int PER_ADDRESS = 60;
    private static final int ATTEMPTS = 100;
    private static final int LOCKED_MINUTES = 60;

    private final SharedAttempts attempts;
    private final Supplier<SentinelPolicy> policy;
    private final Counts addresses = new Counts(Duration.ofMinutes(1));
    private final Counts addressesLately = new Counts(WINDOW);
    private final Counts targetsHere = new Counts(WINDOW);

    public FailedAttempts(SharedAttempts attempts, Supplier<SentinelPolicy> policy) {
        this.attempts = attempts;
        this.policy = policy;
    }

    /**
     * 400 session.verification_blocked_too_many_attempts while the target is locked, 429 request.rate_limited when too
     * many attempts from the address of this request failed.
     */
    public void requireOpen(String target) {
        requireOpen(FIRST_FACTOR, target);
    }

    /** The same for another proof than a first factor. */
    public void requireOpen(String action, String target) {
        requireOpen(attempts.isLocked(action, target));
    }

    /** The same for an identifier, and who holds it, or what is like it while that is one. */
    public Known holder(Claim identifier, Likeness likeness) {
        int refused = refusedHere(identifier.value());
        SharedAttempts.Holder holder = attempts.holder(FIRST_FACTOR, identifier, likeness);
        requireOpen(holder.isLocked());
        return new Known(holder.stream(), refused);
    }

    /**
     * {@link #requireOpen} once more, for a right proof that had to wait for its turn: of many guesses at the same moment
     * one may be right. Where this process refused none for the target meanwhile, there have been hardly more of them than
     * run at once; the address is looked at all the same, since guesses of other targets count for it.
     */
    public void requireStillOpen(Known known, String target) {
        if (refusedHere(target) != known.refused()) {
            requireOpen(target);
        } else {
            requireFewFailures();
        }
    }

    private int refusedHere(String target) {
        return targetsHere.of(here(FIRST_FACTOR, target));
    }

    private static String here(String action, String target) {
        return action + ' ' + SharedAttempts.plain(target);
    }

    /** Counts a refused proof; whether it is the one that locks the target. */
    public boolean failed(String target) {
        return failed(FIRST_FACTOR, target);
    }

    /** The same for another proof than a first factor. */
    public boolean failed(String action, String target) {
        missed();
        targetsHere.add(here(action, target));
        SentinelPolicy now = policy.get();
        return attempts.add(action, target, Objects.requireNonNullElse(now.maxAttempts(), ATTEMPTS), WINDOW,
                Duration.ofMinutes(Objects.requireNonNullElse(now.lockoutDuration(), LOCKED_MINUTES)));
    }

    /** Counts for the address of this request alone, as for a name that was looked for and is not there. */
    public void missed() {
        ClientNetwork.current().ifPresent(address -> {
            addresses.add(address);
            addressesLately.add(address);
        });
    }

    /**
     * How many first factors were refused for these targets within an hour, and how many other proofs of these actions. What
     * was locked counts as many as lock.
     *
     * @param least as how many a lock counts at least, however few it took
     */
    public int recent(Collection<String> otherActions, Set<String> targets, int least) {
        int most = Math.max(least, Objects.requireNonNullElse(policy.get().maxAttempts(), ATTEMPTS));
        List<String> actions = Stream.concat(Stream.of(FIRST_FACTOR), otherActions.stream()).toList();
        return attempts.recent(actions, targets, most, WINDOW);
    }

    /** How many proofs were refused that came from the address of this request within an hour, as this process counts. */
    public int recentFromHere() {
        return ClientNetwork.current().map(addressesLately::of).orElse(0);
    }

    /**
     * What was known of an identifier before a proof was looked at.
     *
     * @param holder where the stream lies that holds it; empty when none does
     * @param refused how many proofs for it this process had refused
     */
    public record Known(Optional<Extent> holder, int refused) {}

    private void requireOpen(boolean isLocked) {
        if (isLocked) {
            throw new KeystoryException(StepRefused.LOCKOUT, 400);
        }
        requireFewFailures();
    }

    /** 429 request.rate_limited when too many attempts from the address of this request failed. */
    public void requireFewFailures() {
        if (ClientNetwork.current().filter(address -> addresses.of(address) >= PER_ADDRESS).isPresent()) {
            throw new KeystoryException("request.rate_limited", 429);
        }
    }
}
