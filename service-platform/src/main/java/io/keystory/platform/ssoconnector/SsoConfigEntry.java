package io.keystory.platform.ssoconnector;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SigningCertificate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What an entry of a configuration can be. */
enum SsoConfigEntry {

    TEXT("a text of at most 2048 characters", SsoConfigEntry::isText),
    FLAG("true or false", Boolean.class::isInstance),
    ADDRESS("an absolute http or https address", SsoConfigEntry::isAddress),
    CERTIFICATE("a certificate in PEM form",
            value -> value instanceof String text && isReadable(() -> SigningCertificate.read(text))),
    METADATA("SAML metadata of an identity provider", value -> value instanceof String text
            && isReadable(() -> SamlIdentityProvider.read(text.getBytes(StandardCharsets.UTF_8)))),
    ATTRIBUTES("names of attributes for id, email and name", SsoConfigEntry::isMapping);

    private static final int LONGEST = 2048;
    private static final Set<String> WEB = Set.of("http", "https");

    private final String expectation;
    private final Predicate<Object> accepted;

    SsoConfigEntry(String expectation, Predicate<Object> accepted) {
        this.expectation = expectation;
        this.accepted = accepted;
    }

    /** Whether the value is one. */
    boolean accepts(Object value) {
        return accepted.test(value);
    }

    /** What it has to be, in words. */
    String expectation() {
        return expectation;
    }

    private static boolean isText(Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= LONGEST;
    }

    private static boolean isAddress(Object value) {
        try {
            return isText(value) && isWeb(URI.create((String) value));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address can be opened by a browser, and says nothing but where that is. */
    static boolean isWeb(URI address) {
        return WEB.contains(String.valueOf(address.getScheme())) && address.getHost() != null
                && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private static boolean isMapping(Object value) {
        return value instanceof Map<?, ?> mapping && SamlAttributes.DEFAULT.keySet().containsAll(mapping.keySet())
                && mapping.values().stream().allMatch(SsoConfigEntry::isText);
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidSaml e) {
            return false;
        }
    }
}
