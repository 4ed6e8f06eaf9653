package io.keystory.command.connector.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.connector.social.SocialProvider.OAuth;
import io.keystory.command.connector.social.SocialProvider.Saml;
import io.keystory.command.connector.social.WaitingAttempts.Waiting;
import io.keystory.command.upstream.saml.PageThatAsked;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what social providers that speak SAML post through browsers. An answer is kept with the attempt that it is an
 * answer to, and proves nothing yet: the browser gets a receipt, and only the page that asked can use it.
 */
final class PostedAnswers {

    private final Connectors connectors;
    private final SocialProviders providers;
    private final SamlSocialSignIn saml;
    private final List<WaitingAttempts> waiting;

    PostedAnswers(Connectors connectors, SocialProviders providers, SamlSocialSignIn saml, List<WaitingAttempts> waiting) {
        this.connectors = connectors;
        this.providers = providers;
        this.saml = saml;
        this.waiting = waiting;
    }

    /**
     * Where the browser goes on, with the receipt or the provider's reason why there is none.
     *
     * @throws KeystoryException 404 connector.not_found; 400 connector.unexpected_type where the provider does not answer
     *     in this way, session.connector_validation_session_not_found for what nobody waits for, connector.invalid_response
     *     for what is no answer to what was asked
     */
    String take(ConnectorId id, @Nullable String relayState, String posted) {
        Saml provider = switch (providers.of(connectors.of(id))) {
            case OAuth oauth -> throw new KeystoryException("connector.unexpected_type", 400);
            case Saml one -> one;
        };
        Waiting asked = waiting(id, relayState);
        SocialAttempt attempt = asked.attempt();
        return new PageThatAsked(attempt.redirectUri(), attempt.state()).after(() -> {
            SamlSocialSignIn.Received received = saml.answer(provider, attempt, posted);
            asked.keep(received.answer());
            return received.receipt();
        }, asked::refuse);
    }

    private Waiting waiting(ConnectorId id, @Nullable String relayState) {
        if (relayState == null) {
            throw PageThatAsked.none();
        }
        return waiting.stream().flatMap(attempts -> attempts.find(id, relayState).stream()).findFirst()
                .orElseThrow(PageThatAsked::none);
    }
}
