package io.keystory.command.interaction.elsewhere;

import io.keystory.command.interaction.account.AccountAddition;
import io.keystory.events.interaction.Verification;
import io.keystory.events.interaction.VerificationElsewhere;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links accounts to who people are elsewhere, and takes over what is told of them there. */
public abstract class AdditionElsewhere<V extends VerificationElsewhere> implements AccountAddition {

    private final Class<V> type;

    /** For verifications of this kind. */
    protected AdditionElsewhere(Class<V> type) {
        this.type = type;
    }

    @Override
    public final List<Command> of(UserId user, Verification adopted) {
        if (!type.isInstance(adopted) || !adopted.hasPassed()) {
            return List.of();
        }
        V proof = type.cast(adopted);
        requireOffered(proof);
        FillProfile told =
                new FillProfile(user, VisibleText.of(proof.person().name()), proof.person().avatar());
        return together(user, proof, Stream.concat(Stream.of(told), beside(user, proof)));
    }

    /** Where the connector says so, name and picture follow the provider; what it tells is kept with the identity. */
    @Override
    public final List<Command> known(UserId user, Verification passed) {
        if (!type.isInstance(passed) || !isOwn(user, type.cast(passed))) {
            return List.of();
        }
        V proof = type.cast(passed);
        requireOffered(proof);
        return together(user, proof,
                follows(proof) ? Stream.of(FollowedProfile.of(user, proof.person())) : Stream.of());
    }

    /** Refuses a proof from where nobody may sign in any more. */
    protected abstract void requireOffered(V proof);

    /** Makes the person there the user's identity. */
    protected abstract Command link(UserId user, V proof);

    /** Whose identity the person there is already. */
    protected abstract Optional<UserView> owner(V proof);

    /** Whether the connector has accounts follow what the provider tells. */
    protected abstract boolean follows(V proof);

    /** Gives the user the tokens that came with the proof; empty where none are kept. */
    protected abstract Optional<UserCommand> tokens(UserId user, V proof);

    /** What else comes with an account that is new to the provider. */
    protected Stream<Command> beside(UserId user, V proof) {
        return Stream.of();
    }

    private boolean isOwn(UserId user, V proof) {
        return owner(proof).filter(owner -> owner.id().equals(user.value())).isPresent();
    }

    /** Tokens go with the identity, so they come after it. */
    private List<Command> together(UserId user, V proof, Stream<? extends Command> between) {
        return Stream.of(Stream.of(link(user, proof)), between, tokens(user, proof).stream())
                .<Command>flatMap(commands -> commands).toList();
    }
}
