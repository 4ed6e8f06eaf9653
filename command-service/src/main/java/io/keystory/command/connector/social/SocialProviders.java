package io.keystory.command.connector.social;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.keystory.command.connector.Connectors;
import io.keystory.command.upstream.ClaimNames;
import io.keystory.command.upstream.UpstreamProvider;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import io.keystory.platform.connector.ConnectorFactory.Provider;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What social connectors sign people in with: their kind's provider, as their configuration completes it. */
public final class SocialProviders {

    private static final Pattern ENTRY = Pattern.compile("\\{([\\w.]+)}");
    private static final String BASIC = "client_secret_basic";

    private final Connectors connectors;
    private final SamlProviders saml;
    private final Clock clock;

    SocialProviders(Connectors connectors, SamlProviders saml, Clock clock) {
        this.connectors = connectors;
        this.saml = saml;
        this.clock = clock;
    }

    /**
     * The provider of a connector.
     *
     * @throws KeystoryException 400 connector.unexpected_type for a connector that is for something else, 400
     *     connector.invalid_config for one that is not set up yet
     */
    public SocialProvider of(ConnectorView connector) {
        if (connector.type() != ConnectorType.SOCIAL) {
            throw new KeystoryException("connector.unexpected_type", 400);
        }
        ConnectorFactory factory = ConnectorFactories.find(connector.factoryId()).orElseThrow(Connectors::absent);
        Map<String, Object> config = connectors.config(connector).whole();
        factory.check(config);
        return factory.speaksSaml() ? saml.of(connector, config)
                : new SocialProvider.OAuth(provider(factory.provider(), config));
    }

    private UpstreamProvider provider(Provider kind, Map<String, Object> config) {
        return new UpstreamProvider(address(kind.authorizationEndpoint(), config), scope(kind, config),
                parameters(kind, config), address(kind.tokenEndpoint(), config), client(kind, config),
                address(kind.userInfoEndpoint(), config), address(kind.emailsEndpoint(), config),
                filled(kind.issuer(), config), address(kind.jwksUri(), config), claims(kind, config));
    }

    private static String scope(Provider kind, Map<String, Object> config) {
        return Stream.of(config.get("scope"), config.get("scopes"), kind.scope())
                .filter(scope -> scope instanceof String text && !text.isBlank())
                .findFirst().map(String::valueOf).orElse("");
    }

    private static Map<String, Object> parameters(Provider kind, Map<String, Object> config) {
        Map<String, Object> parameters = new LinkedHashMap<>(kind.parameters());
        if (config.get("prompts") instanceof List<?> prompts && !prompts.isEmpty()) {
            parameters.put("prompt", String.join(" ", prompts.stream().map(String::valueOf).toList()));
        }
        if (config.get("customConfig") instanceof Map<?, ?> more) {
            more.forEach((name, value) -> parameters.putIfAbsent(String.valueOf(name), value));
        }
        return parameters;
    }

    private ClientAuthentication client(Provider kind, Map<String, Object> config) {
        ClientID id = new ClientID(String.valueOf(config.get("clientId")));
        if (config.containsKey("teamId")) {
            return new ClientSecretPost(id, new Secret(AppleClientSecret.of(config, clock.instant())));
        }
        Secret secret = new Secret(String.valueOf(config.get("clientSecret")));
        return BASIC.equals(config.get("tokenEndpointAuthMethod")) || BASIC.equals(kind.clientAuthentication())
                ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private static ClaimNames claims(Provider kind, Map<String, Object> config) {
        if (kind.claims() == null) {
            return ClaimNames.STANDARD;
        }
        Map<String, String> names = new HashMap<>(kind.claims());
        if (config.get("profileMap") instanceof Map<?, ?> own) {
            own.forEach((what, name) -> names.put(String.valueOf(what), String.valueOf(name)));
        }
        return new ClaimNames(names);
    }

    private static URI address(String template, Map<String, Object> config) {
        String address = filled(template, config);
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException e) {
            throw invalid(address + " is not an address");
        }
    }

    private static String filled(String template, Map<String, Object> config) {
        return template == null ? null : ENTRY.matcher(template)
                .replaceAll(entry -> Matcher.quoteReplacement(entry(entry.group(1), config)));
    }

    private static String entry(String path, Map<String, Object> config) {
        Object value = config;
        for (String part : path.split("\\.")) {
            value = value instanceof Map<?, ?> entries ? entries.get(part) : null;
        }
        if (!(value instanceof String text) || text.isBlank()) {
            throw invalid(path + " is required");
        }
        return text;
    }

    private static KeystoryException invalid(String problem) {
        return new KeystoryException("connector.invalid_config", 400, List.of(problem));
    }
}
