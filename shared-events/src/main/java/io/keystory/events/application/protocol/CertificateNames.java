package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The name in its certificate by which a client is known, where that is not the subject; of all these one is given.
 *
 * @param tlsClientAuthSanDns a DNS name, or null
 * @param tlsClientAuthSanUri a URI, or null
 * @param tlsClientAuthSanIp an address in its literal form, or null
 * @param tlsClientAuthSanEmail an e-mail address, or null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-2.1.2">RFC 8705, 2.1.2</a>
 */
public record CertificateNames(
        @Nullable String tlsClientAuthSanDns,
        @Nullable String tlsClientAuthSanUri,
        @Nullable String tlsClientAuthSanIp,
        @Nullable String tlsClientAuthSanEmail) {

    /** None. */
    public static final CertificateNames DEFAULTS = new CertificateNames(null, null, null, null);

    /** How many are given. */
    public long count() {
        return Stream.of(tlsClientAuthSanDns, tlsClientAuthSanUri, tlsClientAuthSanIp, tlsClientAuthSanEmail)
                .filter(Objects::nonNull).count();
    }

    /** What is to change. */
    public record Changes(
            Change<String> tlsClientAuthSanDns,
            Change<String> tlsClientAuthSanUri,
            Change<String> tlsClientAuthSanIp,
            Change<String> tlsClientAuthSanEmail) {

        /** Nothing. */
        public static final Changes NONE = new Changes(Change.none(), Change.none(), Change.none(), Change.none());

        CertificateNames over(CertificateNames before) {
            return new CertificateNames(tlsClientAuthSanDns.or(before.tlsClientAuthSanDns()),
                    tlsClientAuthSanUri.or(before.tlsClientAuthSanUri()),
                    tlsClientAuthSanIp.or(before.tlsClientAuthSanIp()),
                    tlsClientAuthSanEmail.or(before.tlsClientAuthSanEmail()));
        }
    }
}
