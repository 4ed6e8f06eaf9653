package io.keystory.command.interaction.elsewhere;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.VerificationElsewhere;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verification that waits for somebody who was sent elsewhere, by a name that may go along with them. */
public record AwayFromPage(InteractionId interaction, String verificationId) {

    private static final Pattern NAME = Pattern.compile("(\\w{1,39})\\.(\\w{1,39})");

    /** The one of that name, which may be null; empty for what is no such name. */
    public static Optional<AwayFromPage> named(String name) {
        return Optional.ofNullable(name).map(NAME::matcher).filter(Matcher::matches)
                .map(parts -> new AwayFromPage(new InteractionId(parts.group(1)), parts.group(2)));
    }

    /** Short enough for a relay state, which is at most 80 bytes long. */
    public String name() {
        return interaction + "." + verificationId;
    }

    /** The verification itself, if it is of this kind. */
    public <V extends VerificationElsewhere> Optional<V> in(InteractionView view, Class<V> kind) {
        return view.verification(verificationId).filter(kind::isInstance).map(kind::cast);
    }
}
