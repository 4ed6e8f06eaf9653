package io.keystory.store;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.Extension;

/** What tests wait for may come late on a busy machine: each wait has a minute, unless it says otherwise. */
public final class PatientWaits implements Extension {

    /** Before any test class is there. */
    public PatientWaits() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
