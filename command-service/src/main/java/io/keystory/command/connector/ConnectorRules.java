package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorSettings;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorFactory;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a kind of connector allows to be set about it. */
final class ConnectorRules {

    private static final Pattern IN_PATHS = Pattern.compile("(?!\\.{1,2}$|~)[^/\\\\;%\\p{Cntrl}]*");

    private ConnectorRules() {}

    /** 400 for what cannot be called otherwise, for a standard one that is called nothing, and for a wrong configuration. */
    static void require(ConnectorFactory factory, Map<String, Object> config, ConnectorMetadata metadata) {
        if (!factory.speaksStandard() && !metadata.equals(ConnectorMetadata.NONE)) {
            throw new KeystoryException("connector.cannot_overwrite_metadata_for_non_standard_connector", 400);
        }
        if (factory.speaksStandard() && metadata.target() == null) {
            throw new KeystoryException("connector.should_specify_target", 400);
        }
        if (metadata.name() != null && !metadata.name().containsKey("en")) {
            throw KeystoryException.invalidInput("metadata.name", "has a name in English: en");
        }
        if (!config.isEmpty()) {
            factory.check(config);
        }
    }

    /** 422 for what only those who sign in elsewhere have, or whose provider gives nothing to keep. */
    static void require(ConnectorFactory factory, ConnectorSettings settings) {
        if (settings.syncProfile() && factory.type() != ConnectorType.SOCIAL) {
            throw new KeystoryException("connector.invalid_type_for_syncing_profile", 422);
        }
        if (settings.enableTokenStorage() && !factory.yieldsTokens()) {
            throw new KeystoryException("connector.token_storage_not_supported", 422);
        }
    }

    /** 400 for a target that no path can say: what people are at the provider is read and taken from them by it. */
    static void requireInPaths(ConnectorMetadata metadata) {
        if (metadata.target() != null && !IN_PATHS.matcher(metadata.target()).matches()) {
            throw KeystoryException.invalidInput("metadata.target",
                    "must not hold what no path can say: / \\ ; % controls, ~ first, or nothing but dots");
        }
    }

    /** 400 for another target: identities at the provider are known by it. */
    static void requireSameTarget(ConnectorMetadata before, ConnectorMetadata after) {
        if (!Objects.equals(before.target(), after.target())) {
            throw new KeystoryException("connector.can_not_modify_target", 400);
        }
    }
}
