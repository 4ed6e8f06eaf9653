package io.keystory.command.interaction.submission;

import io.keystory.command.interaction.submission.SubmissionRule.Stage;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;
import java.util.Comparator;
import java.util.List;

/** Everything that must be so before an interaction goes back to the provider, in the order in which it is asked. */
public final class SubmissionRules {

    private final List<SubmissionRule> rules;
    private final SignInSettings settings;

    SubmissionRules(List<SubmissionRule> rules, SignInSettings settings) {
        this.settings = settings;
        this.rules = rules.stream().sorted(Comparator.comparing(SubmissionRule::stage)).toList();
    }

    void require(InteractionView interaction, SignInExperienceView experience) {
        rules.forEach(rule -> rule.require(interaction, experience));
    }

    /** Asks the rules of one stage only, as for a step that needs no more than those. */
    public void require(Stage stage, InteractionView interaction) {
        SignInExperienceView experience = settings.now();
        rules.stream().filter(rule -> rule.stage() == stage).forEach(rule -> rule.require(interaction, experience));
    }
}
