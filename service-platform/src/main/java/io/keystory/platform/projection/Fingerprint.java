package io.keystory.platform.projection;

import io.keystory.store.snapshot.CodeDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells code that makes a read model from other code: a digest of the classes that its declaration names and of all
 * events, views and folds that those use.
 */
public final class Fingerprint {

    private static final String FOLLOWED = "io/keystory/events/";
    private static final Map<List<?>, String> DIGESTS = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /** The fingerprint of the code that runs, made once: its classes stay as they are while the process does. */
    public static String of(Projection projection) {
        List<Class<?>> code = projection.code().stream()
                .<Class<?>>map(part -> part instanceof Class<?> given ? given : part.getClass()).toList();
        return DIGESTS.computeIfAbsent(List.of(List.copyOf(projection.tables()), code), _ ->
                CodeDigest.of(projection.tables(), code, name -> name.startsWith(FOLLOWED)));
    }
}
