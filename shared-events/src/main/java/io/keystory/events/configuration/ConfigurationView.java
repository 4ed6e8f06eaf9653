package io.keystory.events.configuration;

import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * A part of the configuration; fields that the part does not have are at their defaults.
 *
 * @param metadataDocumentsEnabled whether clients may publish what they say of themselves at an address that is their id
 * @param adminConsole what the console remembers
 * @param documentScopes what those clients may ask users for
 * @param areCredentialNoticesEnabled whether people are told by e-mail when a credential of theirs changed
 */
public record ConfigurationView(
        List<String> enabledExtendedClaims,
        long sessionTtl,
        @Nullable Long sessionIdleTtl,
        boolean metadataDocumentsEnabled,
        AdminConsole adminConsole,
        ConsentScopes documentScopes,
        boolean areCredentialNoticesEnabled) {

    /** The parts that exist. */
    public static final ConfigurationId ID_TOKEN = new ConfigurationId("id-token");

    public static final ConfigurationId SESSION = new ConfigurationId("session");

    public static final ConfigurationId METADATA_DOCUMENTS = new ConfigurationId("cimd");

    public static final ConfigurationId ADMIN_CONSOLE = new ConfigurationId("admin-console");

    public static final ConfigurationId CREDENTIAL_NOTICES = new ConfigurationId("credential-notices");

    /**
     * No extended claims; sessions of 14 days, used or not; no metadata documents, and for those profile and e-mail; no
     * notices.
     */
    public static final ConfigurationView DEFAULTS =
            new ConfigurationView(List.of(), 14 * 24 * 3600L, null, false, AdminConsole.DEFAULTS, null, false);

    public ConfigurationView {
        adminConsole = adminConsole == null ? AdminConsole.DEFAULTS : adminConsole;
        documentScopes = documentScopes == null ? who() : documentScopes;
    }

    private static ConsentScopes who() {
        return new ConsentScopes(List.of(UserScope.PROFILE, UserScope.EMAIL), List.of(), List.of(), List.of());
    }
}
