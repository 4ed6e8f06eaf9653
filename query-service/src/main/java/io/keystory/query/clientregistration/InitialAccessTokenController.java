package io.keystory.query.clientregistration;

import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the tokens that let clients register; what they are themselves nobody can read. */
@RestController
@Tag(name = "client-registration")
@ReadsFrom(ClientRegistrationReads.TOKENS)
@AsOf
class InitialAccessTokenController {

    private static final Listing NEWEST_FIRST = new Listing("t.doc", "read.initial_access_token t", Condition.ALL,
            "t.created_at desc, t.id desc", null);

    private final Pages pages;

    InitialAccessTokenController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/client-registration/initial-access-tokens")
    @Operation(summary = "List the tokens that let clients register, newest first",
            operationId = "listInitialAccessTokens")
    ResponseEntity<Json<List<InitialAccessTokenView>>> list(Page page, HttpServletRequest request) {
        return pages.pageOrAll(NEWEST_FIRST, page, request);
    }
}
