package io.keystory.command.interaction.elsewhere;

import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.interaction.InteractionCommand.NewSecret;
import io.keystory.events.user.identity.ExternalUser;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider gave with a proof, which waits with it until it is known whose it is. */
public final class GivenTokens {

    private GivenTokens() {}

    /** The entry of the vault; none for no tokens. */
    public static List<NewSecret> waiting(
            TokenSets sets, String verificationId, ExternalUser person, @Nullable UpstreamTokens tokens) {
        return Stream.ofNullable(sets.waiting(tokens))
                .map(sealed -> new NewSecret(person.keyed(verificationId), TokenSets.WAITING, sealed, false)).toList();
    }
}
