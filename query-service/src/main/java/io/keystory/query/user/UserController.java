package io.keystory.query.user;

import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.SortFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads users. */
@RestController
@RequestMapping("/api/users")
@Tag(name = "users")
@ReadsFrom(UserReads.MODEL)
@AsOf(besides = "session")
class UserController {

    private static final String HASHES = "Shows `passwordDigest` and `passwordAlgorithm`; takes the scope `all`.";

    private static final String DELETION = "Only who asked for the end of their account and waits for it.";

    private final UserQueries users;
    private final Pages pages;

    UserController(UserQueries users, Pages pages) {
        this.users = users;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List users, newest first", operationId = "listUsers")
    ResponseEntity<Json<List<UserWithMore>>> list(
            @RequestParam(required = false) String excludeRoleId,
            @RequestParam(required = false) String excludeOrganizationId,
            @Parameter(description = DELETION) @RequestParam(required = false) String deletionRequested,
            @Parameter(description = HASHES) @RequestParam(required = false) String includePasswordHash,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page, AdvancedSearch search, Authentication caller, HttpServletRequest request) {
        boolean withHashes = Flag.isYes(includePasswordHash);
        if (withHashes) {
            users.requireHashes(caller);
        }
        Listing list = new UserFilter(excludeRoleId, excludeOrganizationId, Flag.isYes(deletionRequested))
                .newestFirst(search.over(UserQueries.SEARCH));
        ResponseEntity<Json<List<UserWithMore>>> found = pages.page(UserQueries.SORT.sorted(list, sort), page, request);
        return withHashes ? unstored().headers(found.getHeaders()).body(users.withPasswordHashes(found.getBody())) : found;
    }

    @GetMapping("/{userId}")
    @Operation(summary = "Get a user", operationId = "getUser")
    ResponseEntity<Json<UserWithMore>> get(@PathVariable String userId,
            @RequestParam(required = false) String includeSsoIdentities,
            @Parameter(description = HASHES) @RequestParam(required = false) String includePasswordHash,
            Authentication caller) {
        if (Flag.isYes(includePasswordHash)) {
            users.requireHashes(caller);
            return unstored().body(users.getWithPasswordHash(userId, Flag.isYes(includeSsoIdentities)));
        }
        return ResponseEntity.ok(
                Flag.isYes(includeSsoIdentities) ? users.getWithSsoIdentities(userId) : users.get(userId));
    }

    private static ResponseEntity.BodyBuilder unstored() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
