package io.keystory.platform.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A social connector as the sign-in pages offer it. */
public record SocialConnector(
        String id,
        String target,
        Map<String, String> name,
        String logo,
        @Nullable String logoDark,
        @Nullable String platform,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isStandard,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isTokenStorageSupported) {

    /** The connector as it is called and looks. */
    public static SocialConnector of(ConnectorView view) {
        ConnectorFactory kind = ConnectorFactories.find(view.factoryId()).orElseThrow().as(view.metadata());
        return new SocialConnector(view.id(), kind.target(), kind.name(), kind.logo(), kind.logoDark(),
                kind.platform(), kind.isStandard(), kind.isTokenStorageSupported());
    }

    /** Whether the connector is one. */
    public static boolean isOne(ConnectorView view) {
        return view.type() == ConnectorType.SOCIAL;
    }
}
