package io.keystory.query.grant;

import io.keystory.platform.web.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what a user allowed applications. */
@RestController
@Tag(name = "users")
@ReadsFrom(GrantReads.MODEL)
@AsOf(besides = "application")
class GrantController {

    private final GrantQueries grants;

    GrantController(GrantQueries grants) {
        this.grants = grants;
    }

    @GetMapping("/api/users/{userId}/grants")
    @Operation(summary = "List what a user allowed applications, newest first", operationId = "listUserGrants")
    Grants list(@PathVariable String userId, @RequestParam(required = false) String appType) {
        return new Grants(grants.of(userId, appType));
    }

    /** A user's grants. */
    record Grants(List<UserGrant> grants) {}
}
