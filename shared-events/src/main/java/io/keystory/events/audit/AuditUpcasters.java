package io.keystory.events.audit;

import io.keystory.events.platform.Upcaster;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** From the older shapes of what is kept about readers to the newest. */
public final class AuditUpcasters {

    /** Nobody could ask for a stream before. */
    private static final Upcaster READ_1 = new Upcaster("audit.events_read", 1, Set.of(), UnaryOperator.identity());

    /** All of them. */
    public static final List<Upcaster> ALL = List.of(READ_1);

    private AuditUpcasters() {}
}
