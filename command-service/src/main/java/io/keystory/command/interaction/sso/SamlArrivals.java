package io.keystory.command.interaction.sso;

import io.keystory.command.ssoconnector.signin.SsoAnswer;
import io.keystory.command.ssoconnector.signin.SsoSignIn;
import io.keystory.command.upstream.saml.PageThatAsked;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoAnswered;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRefused;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;

/**
 * Takes in what SAML providers post through browsers. It is kept with the verification that asked, and proves nothing yet:
 * the browser gets a receipt, and only the page that asked can use it. So nobody can have an answer to their own
 * question fetched by somebody else's browser.
 */
final class SamlArrivals {

    private final OfferedSso offered;
    private final SsoSignIn sso;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    SamlArrivals(OfferedSso offered, SsoSignIn sso, Streams streams, Commands commands, Clock clock) {
        this.offered = offered;
        this.sso = sso;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Where the browser goes on, with the receipt or the provider's reason why there is none.
     *
     * @throws io.keystory.events.platform.KeystoryException 400 session.connector_validation_session_not_found for what
     *     nobody waits for, be it unasked, late, or there already; 400 connector.invalid_response for what is no answer to
     *     what was asked
     */
    String take(SsoConnectorId id, String relayState, String posted) {
        WaitingSso waiting = WaitingSso.named(relayState).orElseThrow(PageThatAsked::none);
        EnterpriseSsoVerification asked = asked(waiting, id);
        RequestContext.current().ifPresent(context -> context.inInteraction(waiting.interaction().value()));
        SsoConnectorView connector = offered.require(id);
        return new PageThatAsked(asked.redirectUri(), asked.state()).after(() -> {
            SsoAnswer answer = sso.answer(connector, waiting.attempt(asked), posted);
            record(new EnterpriseSsoAnswered(waiting.interaction(), asked.id(), id, answer.id(),
                    answer.person().issuer(), answer.person().person()));
            return answer.receipt();
        }, reason -> record(new EnterpriseSsoRefused(waiting.interaction(), asked.id(), id, reason)));
    }

    private EnterpriseSsoVerification asked(WaitingSso waiting, SsoConnectorId id) {
        return streams.fold(waiting.interaction().stream(), new InteractionFold())
                .filter(view -> !view.isOver(clock.millis()))
                .flatMap(view -> waiting.in(view, id))
                .filter(one -> one.answerId() == null && !one.hasPassed())
                .orElseThrow(PageThatAsked::none);
    }

    private void record(VerificationEvent outcome) {
        commands.send(new RecordVerification(outcome, clock.instant()));
    }
}
