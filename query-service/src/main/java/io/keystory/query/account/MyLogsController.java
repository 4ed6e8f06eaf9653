package io.keystory.query.account;

import static io.keystory.query.account.OwnAccess.PROOF;
import static io.keystory.query.account.OwnAccess.SESSIONS;

import io.keystory.events.accountcenter.FieldControls;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.security.AccountToken;
import io.keystory.platform.web.Page;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.audit.Log;
import io.keystory.query.audit.LogQueries;
import io.keystory.query.audit.LogReads;
import io.keystory.query.audit.LogSearch;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.ByPage;
import io.keystory.query.platform.list.Capped;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what happened to one's own account. */
@RestController
@Capped
@ByPage
@Tag(name = "my-account")
@ReadsFrom({LogReads.MODEL, AccountCenterReads.MODEL})
public class MyLogsController {

    private final OwnAccess access;
    private final LogQueries logs;
    private final Pages pages;

    MyLogsController(OwnAccess access, LogQueries logs, Pages pages) {
        this.access = access;
        this.logs = logs;
        this.pages = pages;
    }

    @GetMapping("/api/my-account/logs")
    @Operation(summary = "List what happened to one's own account, newest first", operationId = "listMyLogs")
    ResponseEntity<List<Log>> list(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof,
            @RequestParam(required = false) String logKey,
            @RequestParam(name = "start_time", required = false) String startTime,
            @RequestParam(name = "end_time", required = false) String endTime,
            Page page, HttpServletRequest request) {
        access.requireProven(token, SESSIONS, proof, FieldControls::session);
        Condition own = new LogSearch(token.userId(), null, logKey, startTime, endTime, null).condition();
        return pages.of(logs.page(own, page, InteractionDetail.NOTHING),
                logs.count(own, true), page, request);
    }
}
