package io.keystory.events.domain;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What can be asked of the list of domains. */
public sealed interface DomainsCommand extends Command {

    DomainsId listId();

    @Override
    default StreamId stream() {
        return listId().stream();
    }

    /**
     * Adds a domain; 422 when it is there, or there are as many as there can be.
     *
     * @param domain in lower case and ASCII
     */
    record AddDomain(DomainsId listId, String domainId, String domain, List<DnsRecord> dnsRecords)
            implements DomainsCommand {}

    /**
     * Keeps what looking for a domain's records gave; one that is gone meanwhile is left alone.
     *
     * @param missing what is not there, or null when all is
     */
    record RecordVerification(DomainsId listId, String domainId, String missing) implements DomainsCommand {}

    /** Replaces the files of a domain; 404 when there is none. */
    record ReplaceVerificationFiles(DomainsId listId, String domainId, List<VerificationFile> files)
            implements DomainsCommand {}

    /** Removes a domain; 404 when there is none. */
    record RemoveDomain(DomainsId listId, String domainId) implements DomainsCommand {}
}
