package io.keystory.events.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.Map;

/**
 * What the console remembers for all administrators.
 *
 * @param developmentTenantMigrationNotification what of hosted installations was shown, or null, as the one that follows
 */
public record AdminConsole(
        boolean signInExperienceCustomized,
        boolean organizationCreated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Map<String, Object> developmentTenantMigrationNotification,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Boolean> checkedChargeNotification) {

    /** Nothing was done yet. */
    public static final AdminConsole DEFAULTS = new AdminConsole(false, false, null, null);
}
