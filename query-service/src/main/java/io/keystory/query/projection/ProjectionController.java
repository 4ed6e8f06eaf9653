package io.keystory.query.projection;

import io.keystory.platform.projection.ProjectionRunner;
import io.keystory.platform.projection.ProjectionRunner.ModelStatus;
import io.keystory.store.LogReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads how far the read models have come. */
@RestController
@Tag(name = "projections")
public class ProjectionController {

    private final List<ProjectionRunner> runners;
    private final LogReader log;
    private final Clock clock;

    ProjectionController(List<ProjectionRunner> runners, LogReader log, Clock clock) {
        this.runners = runners;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/api/projections")
    @Operation(summary = "List the read models and how far they have come", operationId = "listProjections")
    List<ProjectionStatus> list() {
        long head = log.head();
        return runners.stream()
                .flatMap(runner -> runner.statuses().stream())
                .map(model -> ProjectionStatus.of(model, head, millisBehind(model, head)))
                .sorted(Comparator.comparing(ProjectionStatus::name))
                .toList();
    }

    /** How long the first event that the model has not taken in has been waiting. */
    private long millisBehind(ModelStatus model, long head) {
        return model.position() >= head ? 0 : log.after(model.position(), 1).stream()
                .mapToLong(event -> Math.max(0, clock.millis() - event.epochMillis()))
                .findFirst().orElse(0);
    }
}
