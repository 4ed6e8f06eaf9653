package io.keystory.platform.ssoconnector;

import io.keystory.events.ssoconnector.SsoBranding;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProvider;
import java.util.List;
import java.util.Map;

/** An SSO connector as the Management API shows it; {@code createdAt} is epoch ms. */
public record SsoConnectorAnswer(
        String tenantId,
        String id,
        SsoProvider providerName,
        String connectorName,
        Map<String, Object> config,
        List<String> domains,
        SsoBranding branding,
        boolean syncProfile,
        boolean enableTokenStorage,
        long createdAt) {

    /** A connector with a configuration, which may be without what is secret. */
    public static SsoConnectorAnswer of(SsoConnectorView view, Map<String, Object> config) {
        return new SsoConnectorAnswer("default", view.id(), view.provider(), view.connectorName(), config,
                view.domains(), view.branding(), view.syncProfile(), view.enableTokenStorage(), view.createdAt());
    }
}
