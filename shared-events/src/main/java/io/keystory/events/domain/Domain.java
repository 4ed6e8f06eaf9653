package io.keystory.events.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * A domain as the Management API shows it; {@code createdAt} is epoch ms.
 *
 * @param errorMessage what was missing when it was last looked for; null when nothing was
 */
public record Domain(
        String id,
        String domain,
        DomainStatus status,
        @Nullable String errorMessage,
        List<DnsRecord> dnsRecords,
        long createdAt) {

    /** Whether the product answers under it. */
    @JsonIgnore
    public boolean isActive() {
        return status == DomainStatus.ACTIVE;
    }

    Domain verified() {
        return new Domain(id, domain, DomainStatus.ACTIVE, null, dnsRecords, createdAt);
    }

    Domain failed(String message) {
        DomainStatus now = status == DomainStatus.PENDING_VERIFICATION ? status : DomainStatus.ERROR;
        return new Domain(id, domain, now, message, dnsRecords, createdAt);
    }
}
