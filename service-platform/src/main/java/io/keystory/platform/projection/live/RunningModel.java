package io.keystory.platform.projection.live;

import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.intake.Intake;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A read model at work in this process. */
record RunningModel(Projection projection, int generation, PooledStreamingEventProcessor processor,
        ProjectionInvoker invoker, Intake intake) {

    String name() {
        return projection.name();
    }

    /** What keeps the processor from reading is told like what keeps the projection from taking in. */
    void tellFailure() {
        invoker.failing(processor.isError());
    }

    /** Tries the parked sequences again that somebody asked for. */
    void retry(Set<String> sequences, TransactionManager transactions) {
        for (String sequence : sequences) {
            while (transactions.fetchInTransaction(() -> intake.retry(sequence))) {
                continue;
            }
        }
    }
}
