package io.keystory.command.connector;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.connector.ConnectorSecrets;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the secrets of a configuration in the vault, and only those of now. */
public final class ConnectorVault {

    private static final String KIND = "connector";

    private ConnectorVault() {}

    /** What changes when the entry {@code after} takes the place of {@code before}; each may be null, {@code given} too. */
    public static List<VaultChange> changes(ConnectorSecrets given, String before, String after) {
        Stream<VaultChange> stored = Stream.ofNullable(given)
                .filter(secrets -> secrets.json() != null)
                .map(secrets -> new VaultChange.Store(secrets.secretsId(), KIND, secrets.json(), false));
        Stream<VaultChange> outdated = Stream.ofNullable(before)
                .filter(id -> !id.equals(after))
                .map(VaultChange.Destroy::new);
        return Stream.concat(stored, outdated).toList();
    }
}
