package io.keystory.platform.web.error;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request is told that the database failed under. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** What says that a part of the system could not take the request, so that nothing of it was done. */
    private static final Set<String> NOTHING_DONE = Set.of("request.command_service_unavailable",
            "request.database_unavailable", "request.log_unavailable");

    private Outage() {}

    /**
     * The refusal: a 503, since the outage passes, or a 502 when the request had stored something already. The outage is
     * logged in a line, since many requests meet the same one.
     */
    public static KeystoryException refusal(Throwable outage, HttpServletRequest request) {
        LOG.warn("{} {} met an outage of the database: {}", request.getMethod(), request.getRequestURI(),
                DatabaseOutage.describe(outage));
        return told(new KeystoryException("request.database_unavailable", 503));
    }

    /** A refusal as it is answered: none says that nothing was done when the request had stored something already. */
    public static KeystoryException told(KeystoryException refusal) {
        boolean hasStored = WriteTrace.current().filter(trace -> trace.position() > 0).isPresent();
        return hasStored && NOTHING_DONE.contains(refusal.code())
                ? new KeystoryException("request.outcome_unknown", 502) : refusal;
    }
}
