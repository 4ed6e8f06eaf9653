package io.keystory.query.hook;

import io.keystory.platform.hook.Hook;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.audit.HookCalls;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads hooks, on request with how often they were told something in the last 24 hours. */
@RestController
@RequestMapping("/api/hooks")
@Tag(name = "hooks")
@ReadsFrom(HookReads.MODEL)
@AsOf
class HookController {

    private final HookQueries hooks;
    private final HookCalls calls;
    private final Pages pages;

    HookController(HookQueries hooks, HookCalls calls, Pages pages) {
        this.hooks = hooks;
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List hooks, newest first", operationId = "listHooks")
    ResponseEntity<List<Hook>> list(
            @Parameter(description = "Say how often each was told something.")
            @RequestParam(required = false) String includeExecutionStats,
            Page page, HttpServletRequest request) {
        return pages.shown(hooks.ids(), ids -> shown(hooks.of(ids), includeExecutionStats), page, request);
    }

    @GetMapping("/{id}")
    @Versioned(table = "read.hook", id = "id")
    @Operation(summary = "Get a hook", operationId = "getHook")
    Hook get(@PathVariable String id, @RequestParam(required = false) String includeExecutionStats) {
        return shown(List.of(hooks.get(id)), includeExecutionStats).getFirst();
    }

    private List<Hook> shown(List<Hook> found, String includeExecutionStats) {
        return Flag.isYes(includeExecutionStats) ? calls.with(found) : found;
    }
}
