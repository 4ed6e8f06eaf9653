package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.AsOf;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.Condition;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.Pages;
import io.keystory.query.platform.ReadsFrom;
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

    private final UserQueries users;
    private final Pages pages;

    UserController(UserQueries users, Pages pages) {
        this.users = users;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List users, newest first", operationId = "listUsers")
    ResponseEntity<Json<List<UserView>>> list(
            @RequestParam(required = false) String excludeRoleId,
            @RequestParam(required = false) String excludeOrganizationId,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page, AdvancedSearch search, HttpServletRequest request) {
        Condition where = new UserFilter(excludeRoleId, excludeOrganizationId).condition()
                .and(search.over(UserQueries.SEARCH));
        return pages.page(UserQueries.SORT.sorted(UserQueries.newestFirst(where), sort), page, request);
    }

    @GetMapping("/{userId}")
    @Operation(summary = "Get a user", operationId = "getUser")
    ResponseEntity<Json<UserWithMore>> get(@PathVariable String userId,
            @RequestParam(required = false) String includeSsoIdentities,
            @Parameter(description = "Shows `passwordDigest` and `passwordAlgorithm`; takes the scope `all`.")
            @RequestParam(required = false) String includePasswordHash,
            Authentication caller) {
        if (Flag.isYes(includePasswordHash)) {
            return hashed(userId, Flag.isYes(includeSsoIdentities), caller);
        }
        return ResponseEntity.ok(
                Flag.isYes(includeSsoIdentities) ? users.getWithSsoIdentities(userId) : users.get(userId));
    }

    /** Whoever moves users elsewhere takes their hashes along; whoever may only read users does not get to see them. */
    private ResponseEntity<Json<UserWithMore>> hashed(String userId, boolean withSsoIdentities, Authentication caller) {
        if (!ManagementScope.ALL.isHeldBy(caller)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(users.getWithPasswordHash(userId, withSsoIdentities));
    }
}
