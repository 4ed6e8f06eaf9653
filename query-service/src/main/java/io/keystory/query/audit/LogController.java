package io.keystory.query.audit;

import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Capped;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the audit log: of everything, of a user or of an application. */
@RestController
@Capped
@RequestMapping("/api/logs")
@Tag(name = "logs")
@ReadsFrom(LogReads.MODEL)
class LogController {

    private static final LogSearch ALL = new LogSearch(null, null, null, null, null, null);

    private final LogQueries logs;
    private final LogReadings readings;
    private final Pages pages;

    LogController(LogQueries logs, LogReadings readings, Pages pages) {
        this.logs = logs;
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List what happened, newest first", description = "Reading is recorded.",
            operationId = "listLogs")
    ResponseEntity<List<Log>> list(
            @RequestParam(required = false) String userId,
            @RequestParam(required = false) String applicationId,
            @RequestParam(required = false) String logKey,
            @RequestParam(name = "start_time", required = false) String startTime,
            @RequestParam(name = "end_time", required = false) String endTime,
            @Parameter(description = LogQueries.CAPPING)
            @RequestParam(required = false) String enableCap,
            Page page, HttpServletRequest request, Authentication caller) {
        InteractionDetail detail = detail(caller);
        LogSearch search = new LogSearch(userId, applicationId, logKey, startTime, endTime, null);
        Condition where = search.condition();
        ResponseEntity<List<Log>> answer = pages
                .part(page, request, LogQueries.ORDER, (more, size) -> logs.newest(where.and(more), size, detail), Log::id)
                .orElseGet(() -> pages.of(
                        logs.page(where, page, detail), logs.count(where, Flag.isYes(enableCap)), page, request));
        readings.record(search, detail, answer.getBody());
        return answer;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an entry of the audit log", description = "Reading is recorded.",
            operationId = "getLog")
    Log get(@PathVariable String id, Authentication caller) {
        InteractionDetail detail = detail(caller);
        Log entry = logs.get(id, detail);
        readings.record(ALL, detail, List.of(entry));
        return entry;
    }

    /** What other providers told of somebody is personal data beyond the audit log. */
    private static InteractionDetail detail(Authentication caller) {
        return ManagementScope.READ_PERSONAL_DATA.isHeldBy(caller)
                ? InteractionDetail.EVERYTHING : InteractionDetail.WITHOUT_RAW_DATA;
    }
}
