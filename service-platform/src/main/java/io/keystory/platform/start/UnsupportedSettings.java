package io.keystory.platform.start;

import io.keystory.store.database.OperationRefused;
import java.util.function.UnaryOperator;

/** Settings whose meaning this build does not have: whoever sets one must not believe that it holds. */
public final class UnsupportedSettings {

    private static final String AXON_SERVER = "KEYSTORY_AXON_SERVER";

    private UnsupportedSettings() {}

    /** Throws OperationRefused with one line when one of them is set in this process's environment. */
    public static void refuse() {
        refuse(KeystoryApplication.environment()::getProperty);
    }

    static void refuse(UnaryOperator<String> settings) {
        String axonServer = settings.apply(AXON_SERVER);
        if (axonServer != null && !axonServer.isBlank()) {
            throw new OperationRefused(AXON_SERVER + " is set, but this build of Keystory keeps its log in PostgreSQL and "
                    + "cannot run on Axon Server: unset it. (It is for the tests of the event store alone.)");
        }
    }
}
