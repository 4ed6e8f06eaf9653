package io.keystory.command.connector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactory;
import io.keystory.platform.connector.ConnectorFactory.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is sent to sign in elsewhere.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1">RFC 6749, 4.1.1</a>
 */
final class AuthorizationUri {

    private static final Pattern ENTRY = Pattern.compile("\\{(\\w+)}");

    private AuthorizationUri() {}

    /** The address with everything the provider is asked; 400 connector.invalid_config when it cannot be told. */
    static String of(ConnectorFactory factory, Map<String, Object> config, String state, String redirectUri) {
        factory.check(config);
        Provider provider = factory.provider();
        Map<String, Object> parameters = new LinkedHashMap<>(provider.parameters());
        parameters.put("response_type", "code");
        parameters.put("client_id", config.get("clientId"));
        parameters.put("redirect_uri", redirectUri);
        parameters.put("state", state);
        parameters.put("scope", Stream.of(config.get("scope"), config.get("scopes"), provider.scope())
                .filter(scope -> scope instanceof String text && !text.isBlank()).findFirst().orElse(""));
        if (config.get("prompts") instanceof List<?> prompts && !prompts.isEmpty()) {
            parameters.put("prompt", String.join(" ", prompts.stream().map(String::valueOf).toList()));
        }
        if (config.get("customConfig") instanceof Map<?, ?> more) {
            more.forEach((name, value) -> parameters.putIfAbsent(String.valueOf(name), value));
        }
        return filled(provider.authorizationEndpoint(), config, parameters);
    }

    private static String filled(String endpoint, Map<String, Object> config, Map<String, Object> parameters) {
        String address = ENTRY.matcher(endpoint)
                .replaceAll(entry -> Matcher.quoteReplacement(String.valueOf(config.get(entry.group(1)))));
        try {
            UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
            parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
            return uri.encode().buildAndExpand(parameters).toUriString();
        } catch (IllegalArgumentException e) {
            throw new KeystoryException("connector.invalid_config", 400, List.of(address + " is not an address"));
        }
    }
}
