package io.keystory.command.upstream.saml;

import io.keystory.command.upstream.UpstreamRefusal;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.saml.InvalidSaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in at providers that speak SAML, whichever connector leads there. Answers are posted by whatever browser is
 * given them; so one counts only with its receipt, which nobody but that browser gets.
 */
public final class SamlExchange {

    private final SamlAttempts attempts;
    private final SamlSignIn saml;
    private final String origin;

    public SamlExchange(SamlAttempts attempts, SamlSignIn saml, String origin) {
        this.attempts = attempts;
        this.saml = saml;
        this.origin = origin;
    }

    /**
     * Where somebody is sent.
     *
     * @throws KeystoryException 400 session.insufficient_info without a state or an address to come back to, 400
     *     guard.invalid_input unless that is where receipts are safe: with us
     */
    public String address(SamlPartner partner, SamlAttempt attempt) {
        if (attempt.state() == null || attempt.state().isBlank()
                || attempt.redirectUri() == null || attempt.redirectUri().isBlank()) {
            throw new KeystoryException("session.insufficient_info", 400);
        }
        if (!attempt.redirectUri().startsWith(origin + "/")) {
            throw KeystoryException.invalidInput("redirectUri", "must be below " + origin);
        }
        return addressFrom(partner, attempt);
    }

    /** The same for somebody who is trusted to say where receipts are safe. */
    public String addressFrom(SamlPartner partner, SamlAttempt attempt) {
        return saml.address(
                partner.provider(), partner.us(), attempts.requestId(attempt.owner()), attempt.relayState());
    }

    /**
     * What was posted as an answer to this attempt.
     *
     * @throws KeystoryException 400 connector.invalid_response when it is none, 401 connector.authorization_failed when
     *     nobody signed in
     */
    public Received answer(SamlPartner partner, SamlAttempt attempt, String posted) {
        try {
            SamlAnswer answer =
                    saml.answer(partner.provider(), partner.us(), attempts.requestId(attempt.owner()), posted);
            return new Received(answer.id(), attempts.receipt(attempt.owner(), answer.id()),
                    AssertedPerson.of(partner.attributes(), answer));
        } catch (InvalidSaml e) {
            throw new KeystoryException("connector.invalid_response", 400, Map.of("reason", e.getMessage()));
        }
    }

    /**
     * Refuses what a page brings that has no receipt of an answer to this attempt.
     *
     * @param answerId what the answer that was posted is spoken of by; null when there is none
     * @throws KeystoryException 400 or 401
     */
    public void requireReceipt(SamlAttempt attempt, Map<String, Object> brought, @Nullable String answerId) {
        if (!attempt.state().equals(brought.get("state"))) {
            throw UpstreamRefusal.foreign();
        }
        if (brought.get("error") instanceof String error) {
            throw UpstreamRefusal.denied(error);
        }
        if (!(brought.get("code") instanceof String receipt)) {
            throw UpstreamRefusal.withoutCode();
        }
        if (!attempts.isReceipt(receipt, attempt.owner(), answerId)) {
            throw UpstreamRefusal.wrongCode();
        }
    }

    /**
     * An answer that is one to what was asked.
     *
     * @param id what it is spoken of by
     * @param receipt what the browser that brought it has to bring again before it counts
     */
    public record Received(String id, String receipt, AssertedPerson asserted) {}
}
