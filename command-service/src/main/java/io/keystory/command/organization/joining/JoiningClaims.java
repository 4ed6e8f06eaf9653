package io.keystory.command.organization.joining;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.ClaimChange.Release;
import io.keystory.command.platform.ClaimChange.Take;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.List;
import java.util.stream.Stream;

/** By which organizations are found that people join: many may name the same e-mail domain or SSO connector. */
public final class JoiningClaims {

    /** The families of the kinds of claims that organizations hold on domains and on connectors. */
    static final String DOMAINS = "joining-domain";
    static final String CONNECTORS = "joining-sso-connector";

    private JoiningClaims() {}

    /** What the event takes and gives back; {@code before} is the organization that it changes, or null. */
    public static List<ClaimChange> of(OrganizationView before, OrganizationEvent event) {
        return switch (event) {
            case EmailDomainAdded e -> List.of(take(claim(DOMAINS, e.organizationId(), e.emailDomain())));
            case EmailDomainRemoved e -> List.of(new Release(claim(DOMAINS, e.organizationId(), e.emailDomain())));
            case JoiningSsoConnectorAdded e -> List.of(take(connector(e.organizationId(), e.ssoConnectorId())));
            case JoiningSsoConnectorRemoved e ->
                List.of(new Release(connector(e.organizationId(), e.ssoConnectorId())));
            case OrganizationDeleted e -> Stream.<Claim>concat(
                            before.emailDomains().stream().map(domain -> claim(DOMAINS, e.organizationId(), domain)),
                            before.joiningSsoConnectorIds().stream().map(id -> connector(e.organizationId(), id)))
                    .<ClaimChange>map(Release::new).toList();
            default -> List.of();
        };
    }

    private static ClaimChange take(Claim claim) {
        return new Take(claim, new KeystoryException("entity.unique_integrity_violation", 422));
    }

    private static Claim connector(OrganizationId organization, SsoConnectorId id) {
        return claim(CONNECTORS, organization, id.value());
    }

    private static Claim claim(String family, OrganizationId organization, String value) {
        return new Claim(family + ":" + organization, value);
    }
}
