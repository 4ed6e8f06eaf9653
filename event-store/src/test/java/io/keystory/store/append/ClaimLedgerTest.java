package io.keystory.store.append;

import static io.keystory.store.TestEvent.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Likeness;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimLedgerTest {

    private static final Claim X = new Claim("name", "x");
    private static final Claim Y = new Claim("name", "y");
    private static final Likeness LIKE_Z = new Likeness(new Claim("name", "z"), new Claim("rule", "any case"));
    private static final Claim Z_OF_B = new Claim("name:b", "z");
    private static final KeystoryException TAKEN = new KeystoryException("name.taken", 422);

    private final ClaimLedger ledger = new ClaimLedger(Map.of(X, "note:a"), Map.of(), Set.of());

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

    @Test
    void while_a_rule_is_held_nobody_gets_what_is_like_a_value_that_another_unit_took() {
        accept(new Staging().takeRule(LIKE_Z, note("rules"), TAKEN));
        accept(new Staging().take(Z_OF_B, note("b"), TAKEN).takeAlone(LIKE_Z, note("b"), TAKEN));
        assertThat(ledger.plan(new Staging().takeAlone(LIKE_Z, note("c"), TAKEN)).refusal()).isSameAs(TAKEN);
        accept(new Staging().takeAlone(LIKE_Z, note("b"), TAKEN));
    }

    @Test
    void no_rule_comes_behind_a_unit_that_made_values_alike() {
        accept(new Staging().take(Z_OF_B, note("b"), TAKEN).takeAlone(LIKE_Z, note("b"), TAKEN));
        accept(new Staging().take(LIKE_Z.plain(), note("c"), TAKEN).takeAlone(LIKE_Z, note("c"), TAKEN));
        assertThat(ledger.plan(new Staging().takeRule(LIKE_Z, note("rules"), TAKEN)).refusal()).isSameAs(TAKEN);
    }

    private void accept(Staging staging) {
        ClaimLedger.Plan plan = ledger.plan(staging);
        assertThat(plan.refusal()).isNull();
        ledger.apply(plan);
    }
}
