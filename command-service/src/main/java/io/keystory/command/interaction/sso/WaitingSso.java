package io.keystory.command.interaction.sso;

import io.keystory.command.ssoconnector.signin.SsoAttempt;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verification that waits for somebody who was sent elsewhere, by a name that may go along with them. */
record WaitingSso(InteractionId interaction, String verificationId) {

    private static final Pattern NAME = Pattern.compile("(\\w{1,39})\\.(\\w{1,39})");

    /** The one of that name; empty for what is no such name. */
    static Optional<WaitingSso> named(String name) {
        return Optional.ofNullable(name).map(NAME::matcher).filter(Matcher::matches)
                .map(parts -> new WaitingSso(new InteractionId(parts.group(1)), parts.group(2)));
    }

    /** Short enough for a relay state, which is at most 80 bytes long. */
    String name() {
        return interaction + "." + verificationId;
    }

    /** The verification itself, if it is of this connector. */
    Optional<EnterpriseSsoVerification> in(InteractionView view, SsoConnectorId connector) {
        return view.verification(verificationId)
                .filter(EnterpriseSsoVerification.class::isInstance).map(EnterpriseSsoVerification.class::cast)
                .filter(one -> one.connectorId().equals(connector));
    }

    /** The attempt that it is. */
    SsoAttempt attempt(EnterpriseSsoVerification asked) {
        return new SsoAttempt(name(), asked.state(), asked.redirectUri());
    }
}
