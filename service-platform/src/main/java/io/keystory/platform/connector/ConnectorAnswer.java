package io.keystory.platform.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connector as the Management API shows it, with what is known of its kind; {@code connectorId} names the latter. */
public record ConnectorAnswer(
        String id,
        String connectorId,
        Map<String, Object> config,
        ConnectorMetadata metadata,
        boolean syncProfile,
        boolean enableTokenStorage,
        ConnectorType type,
        String target,
        Map<String, String> name,
        Map<String, String> description,
        String logo,
        @Nullable String logoDark,
        String readme,
        List<FormItem> formItems,
        @Nullable String platform,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isStandard,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isTokenStorageSupported) {

    /** A connector with a configuration, which may be without what is secret. */
    public static ConnectorAnswer of(ConnectorView view, Map<String, Object> config) {
        ConnectorFactory kind = ConnectorFactories.find(view.factoryId()).orElseThrow().as(view.metadata());
        return new ConnectorAnswer(view.id(), view.factoryId(), config, view.metadata(), view.syncProfile(),
                view.enableTokenStorage(), kind.type(), kind.target(), kind.name(), kind.description(), kind.logo(),
                kind.logoDark(), kind.readme(), kind.formItems(), kind.platform(), kind.isStandard(),
                kind.isTokenStorageSupported());
    }
}
