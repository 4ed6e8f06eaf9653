package io.keystory.query.projection;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.intake.DeadLetter;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.ByPage;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The events that a read model has set aside, and what to do about them. */
@RestController
@ByPage
@RequestMapping("/api/projections/{name}/dead-letters")
@Tag(name = "projections")
class DeadLetterController {

    private static final int LONGEST_REASON = 500;

    private final ReadModels models;
    private final DeadLetters letters;
    private final Rebuilds rebuilds;
    private final ProjectionOrders orders;
    private final Ordering ordering;
    private final Pages pages;

    DeadLetterController(ReadModels models, DeadLetters letters, Rebuilds rebuilds, ProjectionOrders orders,
            Ordering ordering, Pages pages) {
        this.models = models;
        this.letters = letters;
        this.rebuilds = rebuilds;
        this.orders = orders;
        this.ordering = ordering;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List the events that a read model has set aside", operationId = "listDeadLetters")
    ResponseEntity<List<DeadLetter>> list(@PathVariable String name,
            @Parameter(description = "A build beside the live one, whose own are listed instead.")
            @RequestParam(required = false) String rebuildId,
            Page page, HttpServletRequest request) {
        String keeper = rebuildId == null ? models.require(name).name() : rebuilds.require(name, rebuildId).processor();
        return pages.of(letters.of(keeper, page.size(), page.offset()), letters.count(keeper), page, request);
    }

    @PostMapping("/{position}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try an event that was set aside and all of its sequence again, in order",
            operationId = "retryDeadLetter")
    void retry(@PathVariable String name, @PathVariable long position) {
        models.require(name);
        ordering.of(by -> orders.retry(name, position, by));
    }

    @DeleteMapping("/{position}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go on without an event that was set aside; what waits behind it is tried again",
            operationId = "skipDeadLetter")
    void skip(@PathVariable String name, @PathVariable long position, @RequestParam String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw KeystoryException.invalidInput("reason", "has 1 to " + LONGEST_REASON + " characters");
        }
        models.require(name);
        ordering.of(by -> orders.skip(name, position, reason.strip(), by));
    }
}
