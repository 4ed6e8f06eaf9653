package io.keystory.query.projection;

import io.keystory.platform.projection.operation.ModelStatus;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Generations.Live;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.store.read.LogReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads how far the read models have come. */
@RestController
@Tag(name = "projections")
@Import({DeadLetterController.class, RebuildController.class, Ordering.class})
public class ProjectionController {

    private final ReadModels models;
    private final Generations generations;
    private final Rebuilds rebuilds;
    private final LogReader log;
    private final Clock clock;

    ProjectionController(
            ReadModels models, Generations generations, Rebuilds rebuilds, LogReader log, Clock clock) {
        this.models = models;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/api/projections")
    @Operation(summary = "List the read models and how far they have come", operationId = "listProjections")
    List<ProjectionStatus> list() {
        Map<String, Live> live = generations.live();
        Map<String, Rebuild> open = rebuilds.open().stream().collect(Collectors.toMap(Rebuild::model, r -> r));
        return models.statuses().stream().map(model -> ProjectionStatus.of(
                model, live.get(model.name()), open.get(model.name()), millisBehind(model))).toList();
    }

    /** How long the first event that the model has not taken in has been waiting. */
    private long millisBehind(ModelStatus model) {
        return model.behind() == 0 ? 0 : log.after(model.position(), 1).stream()
                .mapToLong(event -> Math.max(0, clock.millis() - event.epochMillis()))
                .findFirst().orElse(0);
    }
}
