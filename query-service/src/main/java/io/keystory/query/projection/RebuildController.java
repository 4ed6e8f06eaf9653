package io.keystory.query.projection;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.store.read.LogReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Builds of a read model beside the live one: ordered here, made by the processes that have its code. */
@RestController
@RequestMapping("/api/projections/{name}/rebuilds")
@Tag(name = "projections")
class RebuildController {

    private final ReadModels models;
    private final Rebuilds rebuilds;
    private final DeadLetters letters;
    private final ProjectionOrders orders;
    private final Ordering ordering;
    private final LogReader log;

    RebuildController(ReadModels models, Rebuilds rebuilds, DeadLetters letters, ProjectionOrders orders,
            Ordering ordering, LogReader log) {
        this.models = models;
        this.rebuilds = rebuilds;
        this.letters = letters;
        this.orders = orders;
        this.ordering = ordering;
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "List the builds of a read model, newest first", operationId = "listRebuilds")
    List<RebuildAnswer> list(@PathVariable String name) {
        models.require(name);
        return rebuilds.of(name).stream().map(this::answer).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a build of a read model and how far it has come", operationId = "getRebuild")
    RebuildAnswer get(@PathVariable String name, @PathVariable String id) {
        return answer(rebuilds.require(name, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Build a read model anew from the log, beside the live one", operationId = "startRebuild")
    RebuildAnswer start(@PathVariable String name, @RequestBody(required = false) Start start) {
        long from = start == null || start.from == null ? 1 : start.from;
        if (from < 1 || from > Math.max(1, log.head())) {
            throw KeystoryException.invalidInput("from", "is a position of the log, from 1");
        }
        return answer(ordering.answered(by -> orders.rebuild(name, from, by)));
    }

    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let a build rest", operationId = "pauseRebuild")
    void pause(@PathVariable String name, @PathVariable String id) {
        order(name, id, orders::pause);
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let a build go on that rests or has failed", operationId = "resumeRebuild")
    void resume(@PathVariable String name, @PathVariable String id) {
        order(name, id, orders::resume);
    }

    @PostMapping("/{id}/switch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let a verified build take the place of the live one", operationId = "switchRebuild")
    void switchTo(@PathVariable String name, @PathVariable String id) {
        order(name, id, orders::switchTo);
    }

    @PostMapping("/{id}/abandon")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Give a build up and drop what it has made", operationId = "abandonRebuild")
    void abandon(@PathVariable String name, @PathVariable String id) {
        order(name, id, orders::abandon);
    }

    private void order(String name, String id, BiConsumer<Rebuild, EventMetadata> order) {
        ordering.of(by -> order.accept(rebuilds.require(name, id), by));
    }

    private RebuildAnswer answer(Rebuild rebuild) {
        return RebuildAnswer.of(rebuild, letters);
    }

    /**
     * What to build.
     *
     * @param from the first position to take in; null for all of the log
     */
    record Start(Long from) {}
}
