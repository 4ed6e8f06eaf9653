package io.keystory.query.platform;

import io.keystory.query.platform.past.Moment;
import io.keystory.store.Vault;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Secrets that the API shows again: those of now with their values, those of the past without. */
public final class ShownSecrets {

    private final Vault vault;

    public ShownSecrets(Vault vault) {
        this.vault = vault;
    }

    /** Tells each entry with its value, or null where the past is asked about; what was destroyed since is left out. */
    public <E, S> List<S> tell(List<E> entries, Function<E, String> id, BiFunction<E, String, S> told) {
        boolean isAboutNow = Moment.asked().isEmpty();
        return entries.stream()
                .flatMap(entry -> isAboutNow
                        ? vault.open(id.apply(entry)).stream().map(value -> told.apply(entry, value))
                        : Stream.of(told.apply(entry, null)))
                .toList();
    }
}
