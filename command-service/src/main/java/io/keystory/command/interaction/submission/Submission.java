package io.keystory.command.interaction.submission;

import io.keystory.command.interaction.account.AccountChanges;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.interaction.action.SignInScripts;
import io.keystory.command.interaction.decision.Identifying;
import io.keystory.command.interaction.decision.Verifications;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.interaction.InteractionCommand.SubmitInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands an interaction back to the provider, once every rule is met; what waited for the account goes with it. */
public final class Submission {

    private final SubmissionRules rules;
    private final AccountChanges changes;
    private final UserAccounts accounts;
    private final SignInScripts scripts;
    private final Commands commands;
    private final Clock clock;

    Submission(SubmissionRules rules, AccountChanges changes, UserAccounts accounts, SignInScripts scripts,
            Commands commands, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.accounts = accounts;
        this.scripts = scripts;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Refuses with the first thing that is missing; repeating it changes nothing. 401 user.suspended for a new password of
     * who is by now: whoever signs in is looked at again before there is a session.
     *
     * @param script what has its say when all else is there; null for none
     */
    public void submit(InteractionView interaction, SignInExperienceView experience, @Nullable ActionView script) {
        Identifying.requireIdentified(interaction);
        UserId user = new UserId(interaction.userId());
        if (interaction.kind() == InteractionKind.FORGOT_PASSWORD) {
            AccountFinder.admitted(accounts.find(user));
        } else {
            rules.require(interaction, experience);
        }
        List<Command> steps = new ArrayList<>(changes.of(user, interaction));
        if (!steps.isEmpty() && interaction.kind() != InteractionKind.FORGOT_PASSWORD) {
            requireKnownPassword(user, interaction);
        }
        if (!interaction.isSubmitted()) {
            steps.addAll(scripts.ask(ActionType.POST_SIGN_IN, script, interaction, user));
        }
        steps.add(new SubmitInteraction(new InteractionId(interaction.id()), clock.instant()));
        commands.sendTogether(steps);
    }

    /** Whoever came by a password that was replaced meanwhile leaves nothing in the account by which they come again. */
    private void requireKnownPassword(UserId user, InteractionView interaction) {
        if (accounts.find(user).filter(interaction::isByReplacedPasswordOf).isPresent()) {
            throw Verifications.failed();
        }
    }
}
