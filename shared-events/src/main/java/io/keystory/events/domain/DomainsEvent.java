package io.keystory.events.domain;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What happens to the domains under which the product answers. */
public sealed interface DomainsEvent extends DomainEvent {

    DomainsId listId();

    @Override
    default StreamId stream() {
        return listId().stream();
    }

    /** The product is to answer under this name, once these records are found. */
    @EventType("domain.added")
    record DomainAdded(DomainsId listId, String domainId, String domain, List<DnsRecord> dnsRecords)
            implements DomainsEvent {}

    /** The records of the domain were found: the product answers under it. */
    @EventType("domain.verified")
    record DomainVerified(DomainsId listId, String domainId) implements DomainsEvent {}

    /** A record of the domain is not there, as the message says: the product does not answer under it. */
    @EventType("domain.verification_failed")
    record DomainVerificationFailed(DomainsId listId, String domainId, String message) implements DomainsEvent {}

    /** Exactly these files are answered under the domain. */
    @EventType("domain.verification_files_replaced")
    record VerificationFilesReplaced(DomainsId listId, String domainId, List<VerificationFile> files)
            implements DomainsEvent {}

    /** The product does not answer under the domain any more. */
    @EventType("domain.removed")
    record DomainRemoved(DomainsId listId, String domainId) implements DomainsEvent {}
}
