package io.keystory.oidc.support;

import io.keystory.events.logout.LogoutEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was appended since a moment. */
public final class Facts {

    private final EventLog log;
    private final long since;

    public Facts(TestProvider provider) {
        this.log = provider.bean(EventLog.class);
        this.since = log.reader().head();
    }

    /** The events since then, without deliveries of logout tokens, which other tests may have left to be tried again. */
    public List<DomainEvent> all() {
        return appended().filter(event -> !(event instanceof LogoutEvent)).collect(Collectors.toList());
    }

    /** Those of one type. */
    public <E extends DomainEvent> List<E> of(Class<E> type) {
        return appended().filter(type::isInstance).map(type::cast).toList();
    }

    private Stream<DomainEvent> appended() {
        return log.reader().after(since, 10_000).stream().map(Recorded::event);
    }
}
