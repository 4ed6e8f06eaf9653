package io.keystory.command.connector.social;

import io.keystory.command.upstream.UpstreamRefusal;
import io.keystory.command.upstream.saml.SamlAttempt;
import io.keystory.command.upstream.saml.SamlExchange;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs people in at social providers that speak SAML. */
final class SamlSocialSignIn {

    private final SamlExchange saml;

    SamlSocialSignIn(SamlExchange saml) {
        this.saml = saml;
    }

    /** Where somebody is sent; refused as {@link SamlExchange#address} says. */
    String address(SocialProvider.Saml provider, SocialAttempt attempt) {
        return saml.address(provider.partner(), of(attempt));
    }

    /** The same for an administrator's own program, which may be anywhere. */
    String managedAddress(SocialProvider.Saml provider, SocialAttempt attempt) {
        return saml.addressFrom(provider.partner(), of(attempt));
    }

    /** What was posted as an answer to this attempt; refused as {@link SamlExchange#answer} says. */
    Received answer(SocialProvider.Saml provider, SocialAttempt attempt, String posted) {
        SamlExchange.Received received = saml.answer(provider.partner(), of(attempt), posted);
        ExternalUser person = received.asserted().person();
        String email = provider.trustsUnverifiedEmail() ? received.asserted().email() : null;
        return new Received(new PostedAnswer(received.id(), new ExternalUser(
                person.id(), email, person.phone(), person.name(), person.avatar(), person.rawData())), received.receipt());
    }

    /** Who came back with the receipt of what was answered; refused as {@link SamlExchange#requireReceipt} says. */
    ExternalUser person(SocialAttempt attempt, Map<String, Object> brought, @Nullable PostedAnswer answered) {
        saml.requireReceipt(of(attempt), brought, answered == null ? null : answered.id());
        if (answered.person() == null) {
            throw UpstreamRefusal.wrongCode();
        }
        return answered.person();
    }

    private static SamlAttempt of(SocialAttempt attempt) {
        return new SamlAttempt(
                attempt.connector().value(), attempt.owner(), attempt.state(), attempt.redirectUri());
    }

    /** An answer that is one to what was asked, and what the browser that brought it has to bring again. */
    record Received(PostedAnswer answer, String receipt) {}
}
