package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.elsewhere.Departure;
import io.keystory.command.interaction.elsewhere.GivenTokens;
import io.keystory.command.ssoconnector.signin.SsoArrival;
import io.keystory.command.ssoconnector.signin.SsoAttempt;
import io.keystory.command.ssoconnector.signin.SsoPerson;
import io.keystory.command.ssoconnector.signin.SsoSignIn;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.upstream.UpstreamRefusal;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRefused;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoRequested;
import io.keystory.events.interaction.EnterpriseSsoVerification.EnterpriseSsoVerified;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.RecordVerification;
import io.keystory.events.interaction.InteractionEvent.VerificationEvent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.ssoconnector.SsoConfigForm;
import java.time.Clock;
import java.util.Map;

/** Sends people to the provider of their enterprise, and takes in who came back; an answer is good for one attempt. */
final class SsoSteps {

    private final OfferedSso offered;
    private final SsoSignIn sso;
    private final UserAccounts accounts;
    private final TokenSets tokenSets;
    private final Commands commands;
    private final Clock clock;

    SsoSteps(OfferedSso offered, SsoSignIn sso, UserAccounts accounts, TokenSets tokenSets, Commands commands,
            Clock clock) {
        this.offered = offered;
        this.sso = sso;
        this.accounts = accounts;
        this.tokenSets = tokenSets;
        this.commands = commands;
        this.clock = clock;
    }

    /** Where the person is sent, and the verification that waits for them. */
    Departure begin(InteractionView interaction, SsoConnectorId id, String state, String redirectUri) {
        SsoConnectorView connector = offered.require(id);
        WaitingSso waiting = new WaitingSso(new InteractionId(interaction.id()), Ids.next());
        String address = sso.address(connector, new SsoAttempt(waiting.name(), state, redirectUri));
        record(new EnterpriseSsoRequested(waiting.interaction(), waiting.verificationId(), id, state, redirectUri));
        return new Departure(address, waiting.verificationId());
    }

    /**
     * 404 for the verification of another connector; 400 or 401 when the provider does not stand by the answer. One that it
     * has stood by is not taken to it again.
     */
    void verify(InteractionView interaction, SsoConnectorId id, String verificationId, Map<String, Object> brought) {
        WaitingSso waiting = new WaitingSso(new InteractionId(interaction.id()), verificationId);
        EnterpriseSsoVerification asked = waiting.in(interaction, id)
                .orElseThrow(() -> new KeystoryException("session.verification_session_not_found", 404));
        SsoConnectorView connector = offered.require(id);
        if (asked.hasPassed() && asked.state().equals(brought.get("state"))) {
            return;
        }
        try {
            SsoArrival arrival = sso.arrival(connector, waiting.attempt(asked), brought, asked.answerId(),
                    () -> answered(asked));
            ExternalUser person = arrival.person().person();
            commands.send(new RecordVerification(waiting.interaction(), new EnterpriseSsoVerified(waiting.interaction(),
                    verificationId, id, arrival.person().issuer(), person, isFree(person.email()),
                    SsoConfigForm.trustsSecondFactor(connector)),
                    GivenTokens.waiting(tokenSets, verificationId, person, arrival.tokens()), clock.instant()));
        } catch (KeystoryException refusal) {
            record(new EnterpriseSsoRefused(waiting.interaction(), verificationId, id, refusal.code()));
            throw refusal;
        }
    }

    /** Whom the posted answer is about; nobody any more once they were erased. */
    private static SsoPerson answered(EnterpriseSsoVerification asked) {
        if (asked.person() == null) {
            throw UpstreamRefusal.wrongCode();
        }
        return new SsoPerson(asked.issuer(), asked.person());
    }

    private boolean isFree(String email) {
        return email != null && accounts.find(new Identifier(Identifier.Type.EMAIL, email)).isEmpty();
    }

    private void record(VerificationEvent outcome) {
        commands.send(new RecordVerification(outcome, clock.instant()));
    }
}
