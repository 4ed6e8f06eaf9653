package io.keystory.oidc.support;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.stream.Collectors;

/** What was appended since a moment. */
public final class Facts {

    private final EventLog log;
    private final long since;

    public Facts(TestProvider provider) {
        this.log = provider.bean(EventLog.class);
        this.since = log.reader().head();
    }

    /** The events since then. */
    public List<DomainEvent> all() {
        return log.reader().after(since, 10_000).stream().map(Recorded::event).collect(Collectors.toList());
    }

    /** Those of one type. */
    public <E extends DomainEvent> List<E> of(Class<E> type) {
        return all().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
