package io.keystory.command.interaction.account;

import io.keystory.command.organization.joining.JoiningByEmail;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.ProfileChanges;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an account gets of what waited for it: nothing is asked, and nothing sent, where nothing waited. */
public final class AccountChanges {

    private final List<AccountAddition> additions;
    private final JoiningByEmail joining;
    private final Vault vault;

    AccountChanges(List<AccountAddition> additions, JoiningByEmail joining, Vault vault) {
        this.additions = List.copyOf(additions);
        this.joining = joining;
        this.vault = vault;
    }

    /** The commands that give an existing account what waits for it, and what verifications tell anew of it. */
    public List<Command> of(UserId user, InteractionView interaction) {
        PendingProfile profile = interaction.profile();
        List<Command> commands = new ArrayList<>();
        if (changes(profile)) {
            commands.addAll(updates(user, profile));
        }
        if (profile.passwordId() != null) {
            commands.add(new SetPassword(user, password(profile)));
        }
        commands.addAll(additions(user, profile));
        interaction.verifications().stream()
                .filter(one -> one.hasPassed() && !profile.adopted().contains(one))
                .flatMap(one -> additions.stream().flatMap(addition -> addition.known(user, one).stream()))
                .forEach(commands::add);
        return commands;
    }

    /** What an account, be it new or not, gets beside identifiers, profile and password: among them memberships. */
    List<Command> additions(UserId user, PendingProfile profile) {
        return Stream.concat(
                profile.adopted().stream().flatMap(adopted ->
                        additions.stream().flatMap(addition -> addition.of(user, adopted).stream())),
                joining.of(user, profile.email()).stream()).toList();
    }

    /** The password that waits, as an entry that is the account's own; null when none does. */
    HashedPassword password(PendingProfile profile) {
        return profile.passwordId() == null ? null : vault.open(profile.passwordId())
                .map(hash -> new HashedPassword(Ids.next(), profile.algorithm(), new Secret(hash)))
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
    }

    private static boolean changes(PendingProfile profile) {
        return Stream.of(profile.username(), profile.email(), profile.phone(), profile.extra())
                .anyMatch(given -> given != null);
    }

    /** Claims and custom data of which nothing was said stay as they are. */
    private static List<Command> updates(UserId user, PendingProfile profile) {
        ExtraProfile extra = Objects.requireNonNullElse(profile.extra(), ExtraProfile.NONE);
        List<Command> updates = new ArrayList<>();
        updates.add(new UpdateUser(user, given(profile.username()), given(profile.email()), given(profile.phone()),
                given(extra.name()), given(extra.avatar()), Change.none(), Change.none()));
        if (extra.profile() != null) {
            updates.add(new UpdateProfile(user, ProfileChanges.to(extra.profile())));
        }
        if (extra.customData() != null) {
            updates.add(new MergeCustomData(user, extra.customData(), true));
        }
        return updates;
    }

    private static <T> Change<T> given(T value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
