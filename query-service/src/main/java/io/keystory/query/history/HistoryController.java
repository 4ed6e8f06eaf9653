package io.keystory.query.history;

import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.ByPage;
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
@ByPage
@Tag(name = "history")
@Import({Histories.class, ActorNames.class, HistoryAnswers.class, DifferenceController.class,
    PartHistoryController.class})
public class HistoryController {

    private static final String ONLY = "default";

    private final Histories histories;
    private final HistoryAnswers answers;

    HistoryController(Histories histories, HistoryAnswers answers) {
        this.histories = histories;
        this.answers = answers;
    }

    @GetMapping("/api/{entity}/{id}/history")
    @Operation(summary = "Tell the history of an entity", operationId = "getHistory")
    ResponseEntity<List<HistoryEntry>> entity(@EntityName @PathVariable String entity, @PathVariable String id,
            Page page, HttpServletRequest request) {
        return answers.tell(id, Stories.ofEntity(entity), page, request);
    }

    @GetMapping("/api/{setting}/history")
    @Operation(summary = "Tell the history of settings", operationId = "getSettingHistory")
    ResponseEntity<List<HistoryEntry>> setting(
            @SettingName @PathVariable String setting, Page page, HttpServletRequest request) {
        return answers.tell(ONLY, Stories.ofSetting(setting), page, request);
    }

    @GetMapping("/api/users/{userId}/sessions/{sessionId}/history")
    @Operation(summary = "Tell the history of a session", operationId = "getUserSessionHistory")
    ResponseEntity<List<HistoryEntry>> session(
            @PathVariable String userId, @PathVariable String sessionId, Page page, HttpServletRequest request) {
        histories.requireSubject(sessionId, Story.SESSION, userId);
        return answers.tell(sessionId, Story.SESSION, page, request);
    }

    @GetMapping("/api/users/{userId}/grants/{grantId}/history")
    @Operation(summary = "Tell the history of what a user allowed an application", operationId = "getUserGrantHistory")
    ResponseEntity<List<HistoryEntry>> grant(
            @PathVariable String userId, @PathVariable String grantId, Page page, HttpServletRequest request) {
        histories.requireSubject(grantId, Story.GRANT, userId);
        return answers.tell(grantId, Story.GRANT, page, request);
    }
}
