package io.keystory.command.domain;

import io.keystory.events.domain.DnsRecord;
import io.keystory.events.domain.Domain;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import java.util.stream.Stream;

/** The records that a domain has to have: one says that it leads here, one that whoever sets them wants that. */
final class RequiredRecords {

    private static final String LABEL = "_keystory.";
    private static final String VALUE = "keystory-domain-verification=";

    private final String host;

    /** @param host the name that people use otherwise */
    RequiredRecords(String host) {
        this.host = host;
    }

    /** Those of a domain that is to be added; 422 domain.domain_is_not_allowed for the name that people use otherwise. */
    List<DnsRecord> of(String domain, String proof) {
        if (domain.equals(host)) {
            throw new KeystoryException("domain.domain_is_not_allowed", 422);
        }
        return List.of(new DnsRecord(domain, DnsRecord.ADDRESS, host),
                new DnsRecord(LABEL + domain, DnsRecord.PROOF, VALUE + proof));
    }

    /**
     * What is missing, in words, or null when nothing is; where it leads by way of others is not asked, since proxies and
     * names without a label of their own have addresses instead.
     */
    static String missing(Domain domain, NameRecords names) {
        return domain.dnsRecords().stream()
                .filter(record -> !(record.proves()
                        ? names.of(record.name(), record.type()).contains(record.value())
                        : hasAddress(record.name(), names)))
                .findFirst()
                .map(record -> "%s has no %s record with %s.".formatted(record.name(), record.type(), record.value()))
                .orElse(null);
    }

    private static boolean hasAddress(String name, NameRecords names) {
        return Stream.of(DnsRecord.ADDRESS, "A", "AAAA").anyMatch(type -> !names.of(name, type).isEmpty());
    }
}
