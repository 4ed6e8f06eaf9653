package io.keystory.command.interaction;

import io.keystory.command.interaction.SubmissionRule.Stage;
import io.keystory.events.interaction.InteractionView;
import java.util.Comparator;
import java.util.List;

/** Everything that must be so before an interaction goes back to the provider, in the order in which it is asked. */
public final class SubmissionRules {

    private final List<SubmissionRule> rules;

    SubmissionRules(List<SubmissionRule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(SubmissionRule::stage)).toList();
    }

    void require(InteractionView interaction) {
        rules.forEach(rule -> rule.require(interaction));
    }

    /** Asks the rules of one stage only, as for a step that needs no more than those. */
    public void require(Stage stage, InteractionView interaction) {
        rules.stream().filter(rule -> rule.stage() == stage).forEach(rule -> rule.require(interaction));
    }
}
