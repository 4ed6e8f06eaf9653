package io.keystory.query.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.platform.onetimetoken.OneTimeToken;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads one-time tokens. */
@RestController
@RequestMapping("/api/one-time-tokens")
@Tag(name = "one-time-tokens")
@ReadsFrom(OneTimeTokenReads.MODEL)
@AsOf
class OneTimeTokenController {

    private static final String EMAIL = "(?=.{3,256}$)\\S+@\\S+\\.\\S+";

    private final OneTimeTokenQueries tokens;
    private final Pages pages;

    OneTimeTokenController(OneTimeTokenQueries tokens, Pages pages) {
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List one-time tokens, newest first", operationId = "listOneTimeTokens")
    ResponseEntity<List<OneTimeToken>> list(
            @RequestParam(required = false) @Pattern(regexp = EMAIL) String email,
            @RequestParam(required = false) @Pattern(regexp = "active|consumed|revoked|expired") String status,
            Page page, HttpServletRequest request) {
        List<String> ids = tokens.ids(
                status == null ? null : OneTimeTokenStatus.valueOf(status.toUpperCase(Locale.ROOT)), email);
        return pages.shown(ids, tokens::shown, page, request);
    }

    @GetMapping("/{id}")
    @Versioned(table = "read.one_time_token", id = "id")
    @Operation(summary = "Get a one-time token", operationId = "getOneTimeToken")
    OneTimeToken get(@PathVariable String id) {
        return tokens.get(id);
    }
}
