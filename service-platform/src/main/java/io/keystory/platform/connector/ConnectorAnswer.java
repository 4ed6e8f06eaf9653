package io.keystory.platform.connector;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorView;
import java.util.Map;

/** A connector as the Management API shows it, with what is known of its kind; {@code connectorId} names the latter. */
public record ConnectorAnswer(
        String id,
        String connectorId,
        Map<String, Object> config,
        ConnectorMetadata metadata,
        boolean syncProfile,
        boolean enableTokenStorage,
        @JsonUnwrapped @JsonIgnoreProperties("id") ConnectorFactory factory) {

    /** A connector with a configuration, which may be without what is secret. */
    public static ConnectorAnswer of(ConnectorView view, Map<String, Object> config) {
        return new ConnectorAnswer(view.id(), view.factoryId(), config, view.metadata(), view.syncProfile(),
                view.enableTokenStorage(),
                ConnectorFactories.find(view.factoryId()).orElseThrow().as(view.metadata()));
    }
}
