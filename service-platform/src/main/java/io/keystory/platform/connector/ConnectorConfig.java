package io.keystory.platform.connector;

import io.keystory.events.connector.ConnectorView;
import io.keystory.store.Vault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A connector's configuration in two parts: what anybody may know, and what only the vault does. */
public record ConnectorConfig(Map<String, Object> open, Map<String, Object> secret) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    /** Nothing. */
    public static final ConnectorConfig NONE = new ConnectorConfig(Map.of(), Map.of());

    /** What an administrator entered; entries without a value are left out. */
    public static ConnectorConfig of(ConnectorFactory factory, Map<String, Object> entered) {
        Map<String, Object> open = new LinkedHashMap<>(entered);
        open.values().removeAll(Collections.singleton(null));
        Map<String, Object> secret = new LinkedHashMap<>(open);
        open.keySet().retainAll(factory.openEntries());
        secret.keySet().removeAll(factory.openEntries());
        return new ConnectorConfig(open, secret);
    }

    /** What is kept of a connector. */
    public static ConnectorConfig of(ConnectorView view, Vault vault) {
        return new ConnectorConfig(view.config(), view.secretsId() == null ? Map.of()
                : vault.open(view.secretsId()).map(json -> JSON.readValue(json, ENTRIES)).orElse(Map.of()));
    }

    /** Both parts together. */
    public Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>(open);
        whole.putAll(secret);
        return whole;
    }

    /** What the vault is to keep, as JSON; null when there is nothing. */
    public String sealed() {
        return secret.isEmpty() ? null : JSON.writeValueAsString(secret);
    }
}
