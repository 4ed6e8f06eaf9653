package io.keystory.query.role;

import io.keystory.events.application.ApplicationView;
import io.keystory.events.role.RoleView;
import io.keystory.events.user.UserView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.SortFields;
import io.keystory.query.user.UserQueries;
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

/** Reads roles, who has them and what they give. */
@RestController
@RequestMapping("/api/roles")
@Tag(name = "roles")
@ReadsFrom({
    RoleReads.MODEL, RoleReads.SCOPES, RoleReads.USERS, RoleReads.APPLICATIONS, "user", "application", "resource"
})
@AsOf(besides = "session")
class RoleController {

    private final RoleQueries roles;
    private final Pages pages;

    RoleController(RoleQueries roles, Pages pages) {
        this.roles = roles;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List roles by name", operationId = "listRoles")
    ResponseEntity<Json<List<ListedRole>>> list(
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String excludeUserId,
            @RequestParam(required = false) String excludeApplicationId,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page, AdvancedSearch search, HttpServletRequest request) {
        Condition where = new RoleFilter(type, excludeUserId, excludeApplicationId).condition()
                .and(search.over(RoleQueries.SEARCH));
        return pages.page(RoleQueries.SORT.sorted(roles.withHolders(where), sort), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a role", operationId = "getRole")
    @ReadsFrom(RoleReads.MODEL)
    Json<RoleView> get(@PathVariable String id) {
        return roles.get(id);
    }

    @GetMapping("/{id}/users")
    @Operation(summary = "List the users who have a role", operationId = "listRoleUsers")
    ResponseEntity<Json<List<UserView>>> users(
            @PathVariable String id, Page page, AdvancedSearch search, HttpServletRequest request) {
        roles.require(id);
        return pages.page(RoleHolders.users(id, search.over(UserQueries.SEARCH)), page, request);
    }

    @GetMapping("/{id}/applications")
    @Operation(summary = "List the applications that have a role", operationId = "listRoleApplications")
    ResponseEntity<Json<List<ApplicationView>>> applications(
            @PathVariable String id, Page page, AdvancedSearch search, HttpServletRequest request) {
        roles.require(id);
        return pages.page(RoleHolders.applications(id, search.over(ApplicationQueries.SEARCH)), page, request);
    }

    @GetMapping("/{id}/scopes")
    @Operation(summary = "List the permissions that a role gives", operationId = "listRoleScopes")
    ResponseEntity<Json<List<RoleScope>>> scopes(
            @PathVariable String id, Page page, AdvancedSearch search, HttpServletRequest request) {
        roles.require(id);
        return pages.pageOrAll(
                roles.scopes(id, search.over(RoleQueries.SCOPE_SEARCH)), page, request);
    }
}
