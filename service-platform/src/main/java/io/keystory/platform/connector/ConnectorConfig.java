package io.keystory.platform.connector;

import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.store.Vault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
        return of(factory.openEntries(), entered);
    }

    /** What was entered, of which only these entries may be known. */
    public static ConnectorConfig of(Set<String> openEntries, Map<String, Object> entered) {
        Map<String, Object> open = new LinkedHashMap<>(entered);
        open.values().removeAll(Collections.singleton(null));
        Map<String, Object> secret = new LinkedHashMap<>(open);
        open.keySet().retainAll(openEntries);
        secret.keySet().removeAll(openEntries);
        return new ConnectorConfig(open, secret);
    }

    /** What is kept of a connector. */
    public static ConnectorConfig of(ConnectorView view, Vault vault) {
        return of(view.config(), view.secretsId(), vault);
    }

    /** What may be known together with what the vault keeps under {@code secretsId}, which may be null. */
    public static ConnectorConfig of(Map<String, Object> open, String secretsId, Vault vault) {
        return new ConnectorConfig(open, secretsId == null ? Map.of()
                : vault.open(secretsId).map(json -> JSON.readValue(json, ENTRIES)).orElse(Map.of()));
    }

    /** Both parts together. */
    public Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>(open);
        whole.putAll(secret);
        return whole;
    }

    /** What is secret for the vault, where {@code known} has it under {@code knownId} if it is the same; null for nothing. */
    public ConnectorSecrets secrets(ConnectorConfig known, String knownId) {
        if (secret.isEmpty()) {
            return null;
        }
        return secret.equals(known.secret()) ? new ConnectorSecrets(knownId, null)
                : new ConnectorSecrets(Ids.next(), new Secret(JSON.writeValueAsString(secret)));
    }
}
