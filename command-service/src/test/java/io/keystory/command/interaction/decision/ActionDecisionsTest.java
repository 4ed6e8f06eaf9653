package io.keystory.command.interaction.decision;

import static io.keystory.command.interaction.decision.Interactions.ID;
import static io.keystory.command.interaction.decision.Interactions.LATER;
import static io.keystory.command.interaction.decision.Interactions.NOW;
import static io.keystory.command.interaction.decision.Interactions.begun;
import static io.keystory.command.interaction.decision.Interactions.given;
import static io.keystory.command.interaction.decision.Interactions.identified;
import static io.keystory.command.interaction.decision.Interactions.started;
import static io.keystory.events.action.ActionType.POST_SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.action.ActionOutcome;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.interaction.InteractionCommand.RecordActionDecision;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionEvent.ActionDecided;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActionDecisionsTest {

    private static final ActionDecided ALLOWED = new ActionDecided(ID, POST_SIGN_IN, ActionOutcome.ALLOWED, null);
    private static final ActionDecided DENIED = new ActionDecided(ID, POST_SIGN_IN, ActionOutcome.REFUSED, "denied");

    @Test
    void what_a_script_said_is_kept() {
        assertThat(identified().when(record(ALLOWED, NOW))).containsExactly(ALLOWED);
        assertThat(begun(InteractionKind.SIGN_IN).when(record(DENIED, NOW))).containsExactly(DENIED);
    }

    @Test
    void whoever_is_denied_again_and_again_does_not_fill_the_log() {
        Given<InteractionView, InteractionCommand, InteractionEvent> sentAway = identified();
        for (int i = 0; i < 50; i++) {
            sentAway = sentAway.and(DENIED);
        }

        assertThat(sentAway.when(record(DENIED, NOW))).isEmpty();
        assertThat(sentAway.when(record(ALLOWED, NOW))).containsExactly(ALLOWED);
    }

    @Test
    void only_an_interaction_that_goes_on_has_a_say() {
        assertThat(identified().refused(record(ALLOWED, LATER))).isEqualTo("session.not_found 400");
        assertThat(given().refused(record(ALLOWED, NOW))).isEqualTo("session.not_found 400");
        assertThat(given(started()).refused(record(ALLOWED, NOW)))
                .isEqualTo("session.interaction_not_found 404");
    }

    private static RecordActionDecision record(ActionDecided decided, Instant now) {
        return new RecordActionDecision(ID, decided.actionType(), decided.outcome(), decided.reason(), now);
    }
}
