package io.keystory.command.organization;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** By which organizations are found that people of an e-mail domain join: many may name the same. */
final class EmailDomainClaims {

    /** The family of the kinds of claims that organizations hold on domains. */
    static final String FAMILY = "joining-domain";

    private EmailDomainClaims() {}

    static List<ClaimChange> of(OrganizationView before, OrganizationEvent event) {
        return switch (event) {
            case EmailDomainAdded e -> List.of(new ClaimChange.Take(claim(e.organizationId(), e.emailDomain()),
                    new KeystoryException("entity.unique_integrity_violation", 422)));
            case EmailDomainRemoved e -> List.of(new ClaimChange.Release(claim(e.organizationId(), e.emailDomain())));
            case OrganizationDeleted e -> before.emailDomains().stream()
                    .<ClaimChange>map(domain -> new ClaimChange.Release(claim(e.organizationId(), domain))).toList();
            default -> List.of();
        };
    }

    private static Claim claim(OrganizationId organization, String domain) {
        return new Claim(FAMILY + ":" + organization, domain);
    }
}
