package io.keystory.query.onetimetoken;

import io.keystory.store.Vault;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an address is found by, whatever its case, without being kept: a keyed hash, which nobody guesses. */
final class AddressDigest {

    private final Vault vault;

    AddressDigest(Vault vault) {
        this.vault = vault;
    }

    /** The digest of an address; null for none. */
    @Nullable String of(@Nullable String email) {
        return email == null ? null
                : HexFormat.of().formatHex(vault.digest("one-time-token\n" + email.toLowerCase(Locale.ROOT)));
    }
}
