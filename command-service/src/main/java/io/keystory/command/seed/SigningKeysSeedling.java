package io.keystory.command.seed;

import io.keystory.command.signingkey.KeyGenerator;
import io.keystory.events.platform.Command;
import io.keystory.events.signingkey.KeyRingFold;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyCommand.EnsureCurrentKey;
import io.keystory.events.signingkey.SigningKeyCommand.NewKey;
import io.keystory.events.signingkey.SigningKeyCommand.PromoteKey;
import io.keystory.events.signingkey.SigningKeyCommand.RotateKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One current key in every ring, whose private part is there: a log that came without its vault gets new ones. */
final class SigningKeysSeedling implements Seedling {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeysSeedling.class);
    /** How long processes of two releases may answer beside one another. */
    private static final Duration UPDATE = Duration.ofHours(1);

    private final Planter planter;
    private final Commands commands;
    private final Streams streams;
    private final Vault vault;
    private final FirstKeys firstKeys;
    private final Clock clock;
    private final KeyGenerator keys = new KeyGenerator();

    SigningKeysSeedling(
            Planter planter, Commands commands, Streams streams, Vault vault, FirstKeys firstKeys, Clock clock) {
        this.planter = planter;
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
        this.firstKeys = firstKeys;
        this.clock = clock;
    }

    @Override
    public void plant() {
        SigningKeys.RINGS.stream().map(KeyRingId::new).forEach(ring -> plant(ring, () -> firstKeys.of(ring), () -> keys.generate(ring)));
        plant(KeyRingId.COOKIES, keys::cookieSecret, keys::cookieSecret);
        if (isRsa(KeyRingId.INSTALLATION)) {
            plantChosen();
        }
    }

    /**
     * Releases before this one made the RSA key alone. Their processes, which may still answer beside this one, do not
     * publish the other, so that it has its turn when they are gone.
     */
    private void plantChosen() {
        KeyRingId ring = KeyRingId.CHOSEN_ES384;
        planter.plant(ring.stream(), () -> List.of(
                new RotateKey(ring, keys.generate(ring), clock.instant().plus(UPDATE))));
        replaceLost(ring, () -> keys.generate(ring));
    }

    private boolean isRsa(KeyRingId ring) {
        return streams.fold(ring.stream(), new KeyRingFold()).orElseThrow().keys().stream()
                .anyMatch(key -> "RSA".equals(key.publicJwk().get("kty")));
    }

    private void plant(KeyRingId ring, Supplier<NewKey> first, Supplier<NewKey> later) {
        planter.plant(ring.stream(), () -> List.of(new EnsureCurrentKey(ring, first.get())));
        replaceLost(ring, later);
    }

    private void replaceLost(KeyRingId ring, Supplier<NewKey> later) {
        KeyRingView view = streams.fold(ring.stream(), new KeyRingFold()).orElseThrow();
        if (!canSign(view)) {
            LOG.warn("The private key of {} is not in the vault: a new one is used from now on", ring.value());
            List<Command> steps = new ArrayList<>();
            view.with(KeyStatus.NEXT).ifPresent(next -> steps.add(new PromoteKey(ring, next.keyId())));
            steps.add(new RotateKey(ring, later.get(), null));
            commands.sendTogether(steps);
        }
    }

    /** Now, or when it is the turn of its first key. */
    private boolean canSign(KeyRingView ring) {
        return ring.with(KeyStatus.CURRENT).or(() -> ring.with(KeyStatus.NEXT))
                .filter(key -> vault.open(key.privateKeyId()).isPresent()).isPresent();
    }
}
