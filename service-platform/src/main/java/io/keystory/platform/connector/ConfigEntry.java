package io.keystory.platform.connector;

import io.keystory.platform.saml.InvalidSaml;
import io.keystory.platform.saml.SamlAttributes;
import io.keystory.platform.saml.SamlIdentityProvider;
import io.keystory.platform.saml.SigningCertificate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What an entry of a configuration can be. */
public enum ConfigEntry {

    /** A short text. */
    TEXT("a text of at most 2048 characters", ConfigEntry::isText),
    /** Yes or no. */
    FLAG("true or false", Boolean.class::isInstance),
    /** Where a browser or a request can be sent. */
    ADDRESS("an absolute http or https address", ConfigEntry::isAddress),
    /** An X.509 certificate. */
    CERTIFICATE("a certificate in PEM form",
            value -> value instanceof String text && isReadable(() -> SigningCertificate.read(text))),
    /** What a SAML identity provider says of itself. */
    METADATA("SAML metadata of an identity provider", value -> value instanceof String text
            && isReadable(() -> SamlIdentityProvider.read(text.getBytes(StandardCharsets.UTF_8)))),
    /** What a SAML identity provider calls things. */
    ATTRIBUTES("names of attributes for id, email, name and avatar", ConfigEntry::isMapping);

    private static final int LONGEST = 2048;
    private static final Set<String> WEB = Set.of("http", "https");

    private final String expectation;
    private final Predicate<Object> accepted;

    ConfigEntry(String expectation, Predicate<Object> accepted) {
        this.expectation = expectation;
        this.accepted = accepted;
    }

    /** What looks wrong of {@code config}, sorted; only what {@code entries} name is looked at. */
    public static List<String> problems(Map<String, ConfigEntry> entries, Map<String, Object> config) {
        return config.keySet().stream()
                .filter(name -> entries.containsKey(name) && !entries.get(name).accepted.test(config.get(name)))
                .map(name -> name + " has to be " + entries.get(name).expectation)
                .sorted().toList();
    }

    /** Whether an address can be opened by a browser, and says nothing but where that is. */
    public static boolean isWeb(URI address) {
        return WEB.contains(String.valueOf(address.getScheme())) && address.getHost() != null
                && address.getRawUserInfo() == null && address.getRawFragment() == null;
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

    private static boolean isMapping(Object value) {
        return value instanceof Map<?, ?> mapping && SamlAttributes.NAMED.containsAll(mapping.keySet())
                && mapping.values().stream().allMatch(ConfigEntry::isText);
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
