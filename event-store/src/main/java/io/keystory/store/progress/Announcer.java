package io.keystory.store.progress;

import java.util.Set;

/** Tells other processes about the models of this one. */
public interface Announcer {

    /** For a process that is alone. */
    Announcer NOBODY = new Announcer() {
        @Override
        public void declared(String model, Set<String> types, long position) {}

        @Override
        public void passed(String model, long position) {}
    };

    /** A model handles these wire names, none when nobody is to wait for it, and has come to {@code position}. */
    void declared(String model, Set<String> types, long position);

    /** A model has handled everything up to {@code position} that concerns it. */
    void passed(String model, long position);
}
