package io.keystory.command.seed;

import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.platform.security.SigningKeys;
import java.util.List;

/** One current key in every ring. */
final class SigningKeysSeedling implements Seedling {

    private final Planter planter;
    private final KeyGenerator keys = new KeyGenerator();

    SigningKeysSeedling(Planter planter) {
        this.planter = planter;
    }

    @Override
    public void plant() {
        SigningKeys.RINGS.stream().map(KeyRingId::new).forEach(ring -> planter.plant(
                ring.stream(), () -> List.of(new EnsureCurrentKey(ring, keys.generate(ring)))));
    }
}
