package io.keystory.command.seed;

import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteNextKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One current key in every ring, whose private part is there: a log that came without its vault gets new ones. */
final class SigningKeysSeedling implements Seedling {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeysSeedling.class);

    private final Planter planter;
    private final Commands commands;
    private final Streams streams;
    private final Vault vault;
    private final KeyGenerator keys = new KeyGenerator();

    SigningKeysSeedling(Planter planter, Commands commands, Streams streams, Vault vault) {
        this.planter = planter;
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    @Override
    public void plant() {
        SigningKeys.RINGS.stream().map(KeyRingId::new).forEach(ring -> {
            planter.plant(ring.stream(), () -> List.of(new EnsureCurrentKey(ring, keys.generate(ring))));
            if (!canSign(ring)) {
                LOG.warn("The private key of {} is not in the vault: a new one signs from now on", ring.value());
                commands.sendTogether(List.of(
                        new PromoteNextKey(ring), new RotateKey(ring, keys.generate(ring), true)));
            }
        });
    }

    private boolean canSign(KeyRingId ring) {
        return streams.fold(ring.stream(), new KeyRingFold()).orElseThrow().keys().stream()
                .filter(key -> key.status() == KeyStatus.CURRENT)
                .anyMatch(key -> vault.open(key.privateKeyId()).isPresent());
    }
}
