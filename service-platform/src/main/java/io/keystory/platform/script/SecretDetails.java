package io.keystory.platform.script;

import io.keystory.store.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a script only the vault keeps, since it may hold credentials.
 *
 * @param type a record of it
 * @param none the record of a script that has nothing of the kind
 */
public record SecretDetails<D>(Class<D> type, D none) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the vault's entry {@code detailsId} keeps; nothing where that is null, or gone. */
    public D open(String detailsId, Vault vault) {
        return detailsId == null
                ? none : vault.open(detailsId).map(json -> JSON.readValue(json, type)).orElse(none);
    }

    /** What the vault is to keep, as JSON; null when there is nothing. */
    public String json(D details) {
        return details.equals(none) ? null : JSON.writeValueAsString(details);
    }
}
