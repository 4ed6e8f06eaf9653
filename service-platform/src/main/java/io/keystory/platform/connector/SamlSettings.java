package io.keystory.platform.connector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.saml.SamlAttributes;
import io.keystory.platform.saml.SamlIdentityProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a social connector knows of a SAML identity provider.
 *
 * @param entityId what we are called there; null for what we call ourselves
 * @param nameIdFormat what kind of name we ask for; null for whatever the provider gives
 * @param attributes the names of the attributes that say {@code id}, {@code email}, {@code name} and {@code avatar}
 * @param trustsUnverifiedEmail whether an address counts, although nothing says that anybody has verified it
 */
public record SamlSettings(
        SamlIdentityProvider provider,
        @Nullable String entityId,
        @Nullable String nameIdFormat,
        Map<String, String> attributes,
        boolean trustsUnverifiedEmail) {

    private static final String METADATA = "idpMetadataXml";
    private static final String ENTITY_ID = "idpEntityId";
    private static final String SIGN_IN = "signInEndpoint";
    private static final String CERTIFICATE = "x509Certificate";
    private static final String PROFILE_MAP = "profileMap";

    private static final Map<String, ConfigEntry> ENTRIES = Map.of(METADATA, ConfigEntry.METADATA,
            ENTITY_ID, ConfigEntry.TEXT, SIGN_IN, ConfigEntry.ADDRESS, CERTIFICATE, ConfigEntry.CERTIFICATE,
            "entityID", ConfigEntry.TEXT, PROFILE_MAP, ConfigEntry.ATTRIBUTES);

    /** What a configuration says; 400 connector.invalid_config when that is wrong, or too little. */
    public static SamlSettings of(Map<String, Object> config) {
        List<String> problems = problems(config);
        if (!problems.isEmpty()) {
            throw new KeystoryException("connector.invalid_config", 400, problems);
        }
        SamlIdentityProvider provider = text(config, METADATA) != null
                ? SamlIdentityProvider.read(text(config, METADATA).getBytes(StandardCharsets.UTF_8))
                : new SamlIdentityProvider(
                        text(config, ENTITY_ID), text(config, SIGN_IN), List.of(text(config, CERTIFICATE)));
        return new SamlSettings(provider, text(config, "entityID"), text(config, "nameIDFormat"),
                SamlAttributes.of(config.get(PROFILE_MAP)), Boolean.TRUE.equals(config.get("trustUnverifiedEmail")));
    }

    /** What looks wrong of a configuration; metadata stands for the three that would have to be entered otherwise. */
    static List<String> problems(Map<String, Object> config) {
        Map<String, Object> entered = known(config);
        Stream<String> missing = entered.containsKey(METADATA) ? Stream.of()
                : Stream.of(ENTITY_ID, SIGN_IN, CERTIFICATE)
                        .filter(name -> !entered.containsKey(name)).map(name -> name + " is required");
        return Stream.concat(ConfigEntry.problems(ENTRIES, entered).stream(), missing).toList();
    }

    private static Map<String, Object> known(Map<String, Object> config) {
        return config.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().equals(""))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String text(Map<String, Object> config, String name) {
        return config.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
