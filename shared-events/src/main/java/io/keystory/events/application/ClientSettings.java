package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** How tokens are issued to a client; null stands for the default. Lifetimes are seconds unless the name says days. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientSettings(
        List<String> corsAllowedOrigins,
        Long idTokenTtl,
        Long refreshTokenTtl,
        Integer refreshTokenTtlInDays,
        String tenantId,
        Boolean alwaysIssueRefreshToken,
        Boolean rotateRefreshToken,
        Boolean allowTokenExchange,
        Boolean isDeviceFlow,
        Integer maxAllowedGrants) {

    /** All defaults. */
    public static final ClientSettings DEFAULTS =
            new ClientSettings(null, null, null, null, null, null, null, null, null, null);
}
