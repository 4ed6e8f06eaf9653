package io.keystory.command.ssoconnector;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.EmailDomain;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorClaim;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDomainsChanged;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorRenamed;
import io.keystory.events.ssoconnector.SsoConnectorView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which claims the events of SSO connectors take and give back: names and e-mail domains. */
final class SsoConnectorClaims {

    private SsoConnectorClaims() {}

    static List<ClaimChange> changes(SsoConnectorView before, SsoConnectorEvent event) {
        return switch (event) {
            case SsoConnectorCreated e -> List.of(named(e.connectorName()));
            case SsoConnectorRenamed e -> List.of(nameless(before), named(e.connectorName()));
            case SsoConnectorDomainsChanged e -> domains(before.domains(), e.domains()).toList();
            case SsoConnectorDeleted e ->
                Stream.concat(Stream.of(nameless(before)), domains(before.domains(), List.of())).toList();
            default -> List.of();
        };
    }

    private static ClaimChange named(String name) {
        return new ClaimChange.Take(SsoConnectorClaim.name(name),
                new KeystoryException("single_sign_on.duplicate_connector_name", 409));
    }

    private static ClaimChange nameless(SsoConnectorView before) {
        return new ClaimChange.Release(SsoConnectorClaim.name(before.connectorName()));
    }

    /** A domain of other letters is held in both ways to write it. */
    private static Stream<ClaimChange> domains(List<String> before, List<String> after) {
        Set<String> staying = after.stream().flatMap(SsoConnectorClaims::spellings).collect(Collectors.toSet());
        return Stream.concat(
                before.stream().flatMap(SsoConnectorClaims::spellings).filter(domain -> !staying.contains(domain))
                        .map(domain -> new ClaimChange.Release(SsoConnectorClaim.domain(domain))),
                after.stream().filter(domain -> !before.contains(domain)).flatMap(domain -> spellings(domain)
                        .map(one -> new ClaimChange.Take(SsoConnectorClaim.domain(one),
                                SsoDomains.duplicated(List.of(domain))))));
    }

    private static Stream<String> spellings(String domain) {
        return Stream.concat(Stream.of(domain), EmailDomain.spellingsOfDomain(domain).stream()).distinct();
    }
}
