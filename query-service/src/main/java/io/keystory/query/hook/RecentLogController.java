package io.keystory.query.hook;

import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.web.Page;
import io.keystory.query.audit.Log;
import io.keystory.query.audit.LogQueries;
import io.keystory.query.audit.LogReads;
import io.keystory.query.audit.LogSearch;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Capped;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what a hook was told and how that went, those of the last 24 hours unless other times are asked for. */
@RestController
@Capped
@Tag(name = "hooks")
@ReadsFrom({HookReads.MODEL, LogReads.MODEL})
class RecentLogController {

    private static final Duration RECENT = Duration.ofHours(24);

    private final HookQueries hooks;
    private final LogQueries logs;
    private final Pages pages;
    private final Clock clock;

    RecentLogController(HookQueries hooks, LogQueries logs, Pages pages, Clock clock) {
        this.hooks = hooks;
        this.logs = logs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/api/hooks/{id}/recent-logs")
    @Operation(summary = "List what a hook was told, newest first", operationId = "listHookRecentLogs")
    ResponseEntity<List<RecentLog>> list(
            @PathVariable String id,
            @RequestParam(required = false) String logKey,
            @RequestParam(name = "start_time", required = false) String startTime,
            @RequestParam(name = "end_time", required = false) String endTime,
            @Parameter(description = LogQueries.CAPPING) @RequestParam(required = false) String enableCap,
            Page page, HttpServletRequest request) {
        hooks.get(id);
        String start = startTime == null && endTime == null
                ? Long.toString(clock.instant().minus(RECENT).toEpochMilli()) : startTime;
        Condition where = LogSearch.ofHook(id, logKey, start, endTime).condition();
        return pages.part(page, request, LogQueries.ORDER,
                        (more, size) -> RecentLog.of(logs.newest(where.and(more), size, InteractionDetail.NOTHING)), RecentLog::id)
                .orElseGet(() -> pages.of(RecentLog.of(logs.page(where, page, InteractionDetail.NOTHING)),
                        logs.count(where, Flag.isYes(enableCap)), page, request));
    }

    /** What a hook was told once; {@code createdAt} is epoch ms. */
    record RecentLog(String id, String key, Map<String, Object> payload, long createdAt) {

        static List<RecentLog> of(List<Log> logs) {
            return logs.stream().map(log -> new RecentLog(log.id(), log.key(), log.payload(), log.createdAt())).toList();
        }
    }
}
