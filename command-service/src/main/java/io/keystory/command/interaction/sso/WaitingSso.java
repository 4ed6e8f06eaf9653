package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.elsewhere.AwayFromPage;
import io.keystory.command.ssoconnector.signin.SsoAttempt;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Optional;

/** A verification that waits for somebody who was sent to their enterprise. */
record WaitingSso(AwayFromPage away) {

    WaitingSso(InteractionId interaction, String verificationId) {
        this(new AwayFromPage(interaction, verificationId));
    }

    /** The one of that name; empty for what is no such name. */
    static Optional<WaitingSso> named(String name) {
        return AwayFromPage.named(name).map(WaitingSso::new);
    }

    InteractionId interaction() {
        return away.interaction();
    }

    String verificationId() {
        return away.verificationId();
    }

    /** What goes along with them. */
    String name() {
        return away.name();
    }

    /** The verification itself, if it is of this connector. */
    Optional<EnterpriseSsoVerification> in(InteractionView view, SsoConnectorId connector) {
        return away.in(view, EnterpriseSsoVerification.class).filter(one -> one.connectorId().equals(connector));
    }

    /** The attempt that it is. */
    SsoAttempt attempt(EnterpriseSsoVerification asked) {
        return new SsoAttempt(name(), asked.state(), asked.redirectUri());
    }
}
