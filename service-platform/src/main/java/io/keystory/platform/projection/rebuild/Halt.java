package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.rebuild.Rebuild.Wanted;

/** Somebody wants a build to stop. */
final class Halt extends RuntimeException {

    private final transient Wanted wanted;

    Halt(Wanted wanted) {
        super(wanted.name(), null, false, false);
        this.wanted = wanted;
    }

    Wanted wanted() {
        return wanted;
    }
}
