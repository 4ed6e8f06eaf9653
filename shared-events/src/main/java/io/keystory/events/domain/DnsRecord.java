package io.keystory.events.domain;

/** A record that whoever owns a domain sets for it; {@code type} is {@code CNAME} or {@code TXT}. */
public record DnsRecord(String name, String type, String value) {

    /** What proves that a domain is one's own. */
    public static final String PROOF = "TXT";

    /** What makes a domain lead here. */
    public static final String ADDRESS = "CNAME";

    /** Whether it is the one that proves whose the domain is. */
    public boolean proves() {
        return PROOF.equals(type);
    }
}
