package io.keystory.command.application;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.platform.KeystoryException;

/** Which settings go with which kind of application. */
final class ApplicationRules {

    private ApplicationRules() {}

    static void requireThirdPartyType(ApplicationType type) {
        switch (type) {
            case TRADITIONAL, SPA, NATIVE -> { }
            case MACHINE_TO_MACHINE, PROTECTED, SAML ->
                throw new KeystoryException("application.invalid_third_party_application_type", 400);
        }
    }

    static void requireFirstPartyExchange(boolean isThirdParty, ClientSettings settings) {
        if (isThirdParty && Boolean.TRUE.equals(settings.allowTokenExchange())) {
            throw new KeystoryException("application.third_party_application_cannot_enable_token_exchange", 422);
        }
    }

    static void requireNativeDevice(ApplicationType type, ClientSettings settings) {
        if (isDeviceFlow(settings) && type != ApplicationType.NATIVE) {
            throw new KeystoryException("application.device_flow_native_only", 422);
        }
    }

    /** The given settings with the device flow as it always was; refuses to switch that on or off. */
    static ClientSettings sameDevice(ClientSettings before, ClientSettings s) {
        if (s.isDeviceFlow() != null && isDeviceFlow(s) != isDeviceFlow(before)) {
            throw new KeystoryException("application.device_flow_not_changeable", 422);
        }
        return new ClientSettings(s.corsAllowedOrigins(), s.idTokenTtl(), s.refreshTokenTtl(),
                s.refreshTokenTtlInDays(), s.tenantId(), s.alwaysIssueRefreshToken(), s.rotateRefreshToken(),
                s.allowTokenExchange(), before.isDeviceFlow(), s.maxAllowedGrants());
    }

    private static boolean isDeviceFlow(ClientSettings settings) {
        return Boolean.TRUE.equals(settings.isDeviceFlow());
    }
}
