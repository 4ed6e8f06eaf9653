package io.keystory.command.script;

import io.keystory.command.platform.VaultChange;
import io.keystory.events.platform.Secret;
import io.keystory.events.script.ScriptDetails;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What may be secret about a script is in the vault, and only as long as it is so. */
public final class ScriptSecrets {

    private ScriptSecrets() {}

    /** Details for an entry of their own; null for null, as for a script that has none. */
    public static ScriptDetails details(String json) {
        return json == null ? null : new ScriptDetails(Ids.next(), new Secret(json));
    }

    /** The name of the vault's entry, or null. */
    public static String id(ScriptDetails details) {
        return details == null ? null : details.detailsId();
    }

    /**
     * What a change means for the vault.
     *
     * @param before the entry with the details so far, or null
     * @param after the details from now on, or null
     * @param kind what the vault calls them
     */
    public static List<VaultChange> changes(String before, ScriptDetails after, String kind) {
        return Stream.of(
                before == null ? null : new VaultChange.Destroy(before),
                after == null ? null : new VaultChange.Store(after.detailsId(), kind, after.json(), false))
                .filter(Objects::nonNull).<VaultChange>map(change -> change).toList();
    }
}
