package io.keystory.query.projection;

import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.RequestContext;
import io.keystory.platform.projection.live.ProjectionRunner;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives an order in the name of who asks, and lets this process follow it at once. */
final class Ordering {

    private final List<ProjectionRunner> runners;

    Ordering(List<ProjectionRunner> runners) {
        this.runners = runners;
    }

    void of(Consumer<EventMetadata> order) {
        answered(by -> {
            order.accept(by);
            return null;
        });
    }

    /** The same for an order that answers what came of it. */
    <T> T answered(Function<EventMetadata, T> order) {
        T answer = order.apply(RequestContext.currentMetadata());
        runners.forEach(ProjectionRunner::follow);
        return answer;
    }
}
