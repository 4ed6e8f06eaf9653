package io.keystory.platform.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.platform.connector.ConfigEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a configuration has to know of each provider, what that looks like, and when it is enough to sign people in. */
public final class SsoConfigForm {

    private static final String CLIENT_SECRET = "clientSecret";
    private static final String SIGN_REQUESTS = "signAuthnRequest";
    private static final String TRUST_SECOND_FACTOR = "trustSecondFactor";

    private static final Map<SsoProtocol, Map<String, ConfigEntry>> ENTRIES = Map.of(
            SsoProtocol.OIDC, Map.of("clientId", ConfigEntry.TEXT, CLIENT_SECRET, ConfigEntry.TEXT,
                    "issuer", ConfigEntry.ADDRESS, "scope", ConfigEntry.TEXT,
                    "trustUnverifiedEmail", ConfigEntry.FLAG, TRUST_SECOND_FACTOR, ConfigEntry.FLAG),
            SsoProtocol.SAML, Map.of("metadata", ConfigEntry.METADATA, "metadataUrl", ConfigEntry.ADDRESS,
                    "entityId", ConfigEntry.TEXT, "signInEndpoint", ConfigEntry.ADDRESS,
                    "x509Certificate", ConfigEntry.CERTIFICATE, "attributeMapping", ConfigEntry.ATTRIBUTES,
                    SIGN_REQUESTS, ConfigEntry.FLAG, TRUST_SECOND_FACTOR, ConfigEntry.FLAG));

    private static final Set<String> BY_HAND = Set.of("entityId", "signInEndpoint", "x509Certificate");

    private SsoConfigForm() {}

    /** The entries that may be known; the others are secret. */
    public static Set<String> openEntries(SsoProvider provider) {
        return entries(provider).keySet().stream()
                .filter(name -> !name.equals(CLIENT_SECRET)).collect(Collectors.toUnmodifiableSet());
    }

    /** What was entered, without what is empty or unknown; 400 connector.invalid_config for what looks wrong. */
    public static Map<String, Object> checked(SsoProvider provider, Map<String, Object> entered) {
        Map<String, ConfigEntry> entries = entries(provider);
        Map<String, Object> known = new LinkedHashMap<>(entered);
        known.keySet().retainAll(entries.keySet());
        known.values().removeIf(value -> value == null || value.equals(""));
        List<String> problems = ConfigEntry.problems(entries, known);
        if (!problems.isEmpty()) {
            throw new KeystoryException("connector.invalid_config", 400, problems);
        }
        return known;
    }

    /** Whether people can be signed in: everything is known that has to be. */
    public static boolean isWhole(SsoConnectorView connector) {
        Set<String> known = connector.config().keySet();
        return switch (connector.provider().protocol()) {
            case OIDC -> connector.secretsId() != null && known.contains("clientId")
                    && OidcSettings.of(connector).issuer() != null;
            case SAML -> known.contains("metadataUrl") || known.contains("metadata") || known.containsAll(BY_HAND);
        };
    }

    /** Whether the provider is trusted to have asked for a second factor where one is due. */
    public static boolean trustsSecondFactor(SsoConnectorView connector) {
        return Boolean.TRUE.equals(connector.config().get(TRUST_SECOND_FACTOR));
    }

    /** Whether requests to a SAML provider are signed, by its configuration. */
    public static boolean signsRequests(Map<String, Object> config) {
        return Boolean.TRUE.equals(config.get(SIGN_REQUESTS));
    }

    private static Map<String, ConfigEntry> entries(SsoProvider provider) {
        return ENTRIES.get(provider.protocol());
    }
}
