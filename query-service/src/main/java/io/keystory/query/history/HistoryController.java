package io.keystory.query.history;

import io.keystory.platform.web.Page;
import io.keystory.query.platform.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened to an entity, newest first, those that are gone included. */
@RestController
@Import({Histories.class, ActorNames.class})
public class HistoryController {

    private final Histories histories;
    private final Pages pages;

    HistoryController(Histories histories, Pages pages) {
        this.histories = histories;
        this.pages = pages;
    }

    @GetMapping("/api/users/{userId}/history")
    @Operation(summary = "Tell the history of a user", operationId = "getUserHistory")
    @Tag(name = "users")
    ResponseEntity<List<HistoryEntry>> user(@PathVariable String userId, Page page, HttpServletRequest request) {
        return pages.of(histories.of(userId, Story.USER), page, request);
    }

    @GetMapping("/api/applications/{id}/history")
    @Operation(summary = "Tell the history of an application", operationId = "getApplicationHistory")
    @Tag(name = "applications")
    ResponseEntity<List<HistoryEntry>> application(@PathVariable String id, Page page, HttpServletRequest request) {
        return pages.of(histories.of(id, Story.APPLICATION), page, request);
    }

    @GetMapping("/api/roles/{id}/history")
    @Operation(summary = "Tell the history of a role", operationId = "getRoleHistory")
    @Tag(name = "roles")
    ResponseEntity<List<HistoryEntry>> role(@PathVariable String id, Page page, HttpServletRequest request) {
        return pages.of(histories.of(id, Story.ROLE), page, request);
    }

    @GetMapping("/api/resources/{id}/history")
    @Operation(summary = "Tell the history of an API resource", operationId = "getResourceHistory")
    @Tag(name = "resources")
    ResponseEntity<List<HistoryEntry>> resource(@PathVariable String id, Page page, HttpServletRequest request) {
        return pages.of(histories.of(id, Story.RESOURCE), page, request);
    }
}
