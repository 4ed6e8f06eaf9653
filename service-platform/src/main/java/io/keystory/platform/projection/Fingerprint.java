package io.keystory.platform.projection;

import io.keystory.store.snapshot.CodeDigest;

/**
 * Tells code that makes a read model from other code: a digest of the classes that its declaration names and of all
 * events, views and folds that those use.
 */
public final class Fingerprint {

    private static final String FOLLOWED = "io/keystory/events/";

    private Fingerprint() {}

    /** The fingerprint of the code that runs. */
    public static String of(Projection projection) {
        return CodeDigest.of(projection.tables(), projection.code(), name -> name.startsWith(FOLLOWED));
    }
}
