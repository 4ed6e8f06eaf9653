package io.keystory.query.interaction;

import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.query.history.FieldChange;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An interaction folded step by step, which tells what each step has changed about it. */
final class Replay {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final InteractionFold FOLD = new InteractionFold();

    /** What every step knows anyway, or what says again what another field says. */
    private static final List<String> LEFT_OUT =
            List.of("id", "createdAt", "submittedAt", "refusals", "consented", "refused");
    private static final List<String> LEFT_OUT_OF_VERIFICATIONS = List.of("verifiedAt");

    private InteractionView interaction;
    private ObjectNode fields = JSON.createObjectNode();

    /** What an event has changed; nothing when it is of another stream. */
    @SuppressWarnings("unchecked")
    List<FieldChange> step(Recorded<DomainEvent> event) {
        if (!(event.event() instanceof InteractionEvent)) {
            return List.of();
        }
        interaction = FOLD.evolve(interaction, (Recorded<InteractionEvent>) (Recorded<?>) event);
        ObjectNode before = fields;
        fields = fields(interaction);
        return FieldChange.between(before, fields);
    }

    /** Verifications stand under their kind, of which there is one each. */
    private static ObjectNode fields(InteractionView interaction) {
        ObjectNode fields = JSON.valueToTree(interaction);
        ObjectNode verifications = fields.putObject("verifications");
        for (Verification one : interaction.verifications()) {
            ObjectNode told = JSON.valueToTree(one);
            told.remove(LEFT_OUT_OF_VERIFICATIONS);
            verifications.set(one.kind(), told);
        }
        fields.remove(LEFT_OUT);
        return fields;
    }
}
