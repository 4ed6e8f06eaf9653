package io.keystory.command.application;

import io.keystory.command.platform.Bounds;
import io.keystory.command.platform.WebAddress;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** What the settings of a client must look like; 400 guard.invalid_input names the one that does not. */
final class ClientForm {

    private ClientForm() {}

    /** Addresses are such that browsers, and we, can be sent there. */
    static void require(ClientMetadata metadata) {
        if (metadata != null) {
            requireRedirects("oidcClientMetadata.redirectUris", metadata.redirectUris());
            requireRedirects("oidcClientMetadata.postLogoutRedirectUris", metadata.postLogoutRedirectUris());
            require(isWebAddressOrAbsent(metadata.backchannelLogoutUri()), "oidcClientMetadata.backchannelLogoutUri");
            require(isWebAddressOrAbsent(metadata.logoUri()), "oidcClientMetadata.logoUri");
        }
    }

    /** Lifetimes and numbers are within their bounds. */
    static void require(ClientSettings settings) {
        if (settings != null) {
            require(isLifetime(settings.idTokenTtl()), "customClientMetadata.idTokenTtl");
            require(isLifetime(settings.refreshTokenTtl()), "customClientMetadata.refreshTokenTtl");
            require(settings.maxAllowedGrants() == null || settings.maxAllowedGrants() > 0,
                    "customClientMetadata.maxAllowedGrants");
            Integer days = settings.refreshTokenTtlInDays();
            require(days == null || days >= 1 && days <= 180, "customClientMetadata.refreshTokenTtlInDays");
            List<String> origins = settings.corsAllowedOrigins();
            require(origins == null || origins.stream().noneMatch(o -> o == null || o.isEmpty()),
                    "customClientMetadata.corsAllowedOrigins");
        }
    }

    private static void requireRedirects(String field, List<String> uris) {
        require(uris.stream().allMatch(RedirectForm::isRedirect), field);
    }

    private static boolean isWebAddressOrAbsent(String text) {
        return text == null || WebAddress.Check.isWebAddress(text);
    }

    private static boolean isLifetime(Long seconds) {
        return seconds == null || seconds > 0 && seconds <= Bounds.SECONDS;
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw KeystoryException.invalidInput(field, "does not have the form it needs");
        }
    }
}
