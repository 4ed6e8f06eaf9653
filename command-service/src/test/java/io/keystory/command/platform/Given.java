package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.store.format.WholeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decider with a history, ready to be asked. */
public final class Given<S, C extends Command, E extends DomainEvent> {

    private final Decider<S, C, E> decider;
    private final S state;

    private Given(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    @SafeVarargs
    public static <S, C extends Command, E extends DomainEvent> Given<S, C, E> given(
            Decider<S, C, E> decider, E... history) {
        return new Given<>(decider, decider.initial()).and(List.of(history));
    }

    /** The same with more history. */
    @SafeVarargs
    public final Given<S, C, E> and(E... more) {
        return and(List.of(more));
    }

    private Given<S, C, E> and(List<? extends E> more) {
        S after = state;
        for (E event : more) {
            after = decider.evolve(after, event);
        }
        if (after != null) {
            assertThat(WholeJson.<Object>read(WholeJson.write(after), after.getClass()))
                    .as("the state, read back from a snapshot").isEqualTo(after);
        }
        return new Given<>(decider, after);
    }

    public S state() {
        return state;
    }

    /** What the command leads to. */
    public List<E> when(C command) {
        return decider.decide(state, command);
    }

    /** The same after what the command leads to. */
    public Given<S, C, E> after(C command) {
        return and(when(command));
    }

    /** Why the command is refused. */
    public KeystoryException refusal(C command) {
        return catchThrowableOfType(KeystoryException.class, () -> decider.decide(state, command));
    }

    /** Code and status of the refusal, such as {@code entity.not_found 404}. */
    public String refused(C command) {
        KeystoryException refusal = refusal(command);
        return refusal == null ? "not refused" : refusal.code() + " " + refusal.status();
    }

    /** What the command's events do to unique values: {@code +kind value}, {@code -kind value}, and what is alike. */
    public List<String> claims(C command) {
        List<String> changes = new ArrayList<>();
        S before = state;
        for (E event : when(command)) {
            decider.claims(before, event).forEach(change -> changes.add(switch (change) {
                case ClaimChange.Take t -> "+" + t.claim().kind() + " " + t.claim().value();
                case ClaimChange.Alone a -> "1 " + a.likeness().plain().kind() + " " + a.likeness().plain().value();
                case ClaimChange.Rule r -> "+" + r.likeness().rule().kind() + " " + r.likeness().rule().value();
                case ClaimChange.Release r -> "-" + r.claim().kind() + " " + r.claim().value();
            }));
            before = decider.evolve(before, event);
        }
        return changes;
    }

    /** The codes that taking a unique value is refused with when another has it. */
    public List<String> claimRefusals(C command) {
        return when(command).stream()
                .flatMap(event -> decider.claims(state, event).stream())
                .filter(ClaimChange.Take.class::isInstance)
                .map(change -> ((ClaimChange.Take) change).refusal())
                .map(refusal -> refusal.code() + " " + refusal.status())
                .toList();
    }

    /** What the command's events say of persons: {@code subject = person}, or {@code -person identifier...}. */
    public List<String> subjects(C command) {
        List<String> changes = new ArrayList<>();
        S before = state;
        for (E event : when(command)) {
            decider.subjects(before, event).forEach(change -> changes.add(switch (change) {
                case SubjectChange.Link l -> l.subject() + " = " + l.person();
                case SubjectChange.LinkIdentifier l ->
                    l.subject() + " = " + l.identifier().kind() + " " + l.identifier().value();
                case SubjectChange.Erase e -> Stream.concat(Stream.of("-" + e.person()),
                        e.identifiers().stream().map(i -> i.kind() + " " + i.value()).sorted())
                        .collect(Collectors.joining(", "));
            }));
            before = decider.evolve(before, event);
        }
        return changes;
    }

    /** What the command's events do to the vault: {@code +id kind value}, with {@code #} if digested, or {@code -id}. */
    public List<String> secrets(C command) {
        List<String> changes = new ArrayList<>();
        S before = state;
        for (E event : when(command)) {
            decider.secrets(before, command, event).forEach(change -> changes.add(switch (change) {
                case VaultChange.Store s ->
                    "+" + s.id() + " " + s.kind() + " " + s.value().value() + (s.isDigested() ? " #" : "");
                case VaultChange.Destroy d -> "-" + d.id();
            }));
            before = decider.evolve(before, event);
        }
        return changes;
    }
}
