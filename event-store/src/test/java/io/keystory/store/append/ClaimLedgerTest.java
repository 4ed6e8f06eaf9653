package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimLedgerTest {

    private static final Claim X = new Claim("name", "x");
    private static final Claim Y = new Claim("name", "y");
    private static final KeystoryException TAKEN = new KeystoryException("name.taken", 422);

    private final ClaimLedger ledger = new ClaimLedger(Map.of(X, "note:a"), Map.of());

    @Test
    void a_value_moves_from_one_unit_to_the_next() {
        accept(new Staging().release(X, note("a")));
        accept(new Staging().take(X, note("b"), TAKEN));
        assertThat(ledger.released()).containsExactly(X);
        assertThat(ledger.taken()).isEqualTo(Map.of(X, "note:b"));
    }

    @Test
    void a_value_taken_by_an_earlier_unit_is_refused() {
        accept(new Staging().take(Y, note("b"), TAKEN));
        assertThat(ledger.plan(new Staging().take(Y, note("c"), TAKEN)).refusal()).isSameAs(TAKEN);
    }

    @Test
    void a_refused_unit_changes_nothing() {
        assertThat(ledger.plan(new Staging().take(Y, note("b"), TAKEN).take(X, note("b"), TAKEN)).refusal())
                .isSameAs(TAKEN);
        assertThat(ledger.taken()).isEmpty();
        assertThat(ledger.released()).isEmpty();
    }

    @Test
    void a_value_given_up_and_taken_back_is_left_alone() {
        accept(new Staging().release(X, note("a")).take(X, note("a"), TAKEN));
        assertThat(ledger.taken()).isEmpty();
        assertThat(ledger.released()).isEmpty();
    }

    @Test
    void a_value_taken_and_released_within_the_group_is_never_stored() {
        accept(new Staging().take(Y, note("b"), TAKEN));
        accept(new Staging().release(Y, note("b")));
        assertThat(ledger.taken()).isEmpty();
        assertThat(ledger.released()).isEmpty();
    }

    private void accept(Staging staging) {
        ClaimLedger.Plan plan = ledger.plan(staging);
        assertThat(plan.refusal()).isNull();
        ledger.apply(plan);
    }
}
