package io.keystory.command.ssoconnector.signin;

import io.keystory.command.platform.EmailDomain;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.identity.ExternalUser;

/**
 * Who somebody is at the provider of their enterprise.
 *
 * @param issuer what the provider calls itself
 * @param person with the address only where the connector vouches for it
 */
public record SsoPerson(String issuer, ExternalUser person) {

    /** The person with this address, which may be null; an enterprise vouches for its own domains and for no others. */
    static SsoPerson of(SsoConnectorView connector, String issuer, ExternalUser person, String email) {
        boolean isOwn = email != null && connector.domains().stream()
                .map(EmailDomain::compared).anyMatch(EmailDomain.ofAddress(email)::equals);
        return new SsoPerson(issuer, new ExternalUser(person.id(), isOwn ? email.strip() : null, person.phone(),
                person.name(), person.avatar(), person.rawData()));
    }
}
