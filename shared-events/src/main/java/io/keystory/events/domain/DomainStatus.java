package io.keystory.events.domain;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a domain. TLS is the business of whoever stands in front, so none waits for it. */
public enum DomainStatus {
    /** Its records were not found yet. */
    PENDING_VERIFICATION("PendingVerification"),
    /** The product answers under it. */
    ACTIVE("Active"),
    /** It was active, and its records are gone. */
    ERROR("Error");

    private final String wireName;

    DomainStatus(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
