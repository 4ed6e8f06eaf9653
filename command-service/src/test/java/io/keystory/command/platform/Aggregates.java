package io.keystory.command.platform;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Aggregates as the product runs them, on an event store that is only a list. */
public final class Aggregates {

    private Aggregates() {}

    public static <T extends DecidingAggregate<?, ?, ?>> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        return new AggregateTestFixture<>(aggregate).registerCommandTargetResolver(new StreamTargetResolver());
    }
}
