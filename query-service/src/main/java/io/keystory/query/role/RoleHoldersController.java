package io.keystory.query.role;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.user.UserQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads the roles of a user and of an application. */
@RestController
@AsOf(besides = "session")
class RoleHoldersController {

    private final RoleQueries roles;
    private final UserQueries users;
    private final ApplicationQueries applications;
    private final Pages pages;

    RoleHoldersController(RoleQueries roles, UserQueries users, ApplicationQueries applications, Pages pages) {
        this.roles = roles;
        this.users = users;
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping("/api/users/{userId}/roles")
    @Operation(summary = "List the roles of a user", operationId = "listUserRoles")
    @Tag(name = "users")
    @ReadsFrom({"user", RoleReads.MODEL, RoleReads.USERS})
    ResponseEntity<Json<List<RoleView>>> ofUser(
            @PathVariable String userId, Page page, AdvancedSearch search, HttpServletRequest request) {
        users.require(userId);
        Condition where = Condition.of("r.id in (select role_id from read.user_role where user_id = ?)", userId)
                .and(search.over(RoleQueries.SEARCH));
        return pages.page(roles.byName(where), page, request);
    }

    @GetMapping("/api/applications/{applicationId}/roles")
    @Operation(summary = "List the roles of a machine application", operationId = "listApplicationRoles")
    @Tag(name = "applications")
    @ReadsFrom({"application", RoleReads.MODEL, RoleReads.APPLICATIONS})
    ResponseEntity<Json<List<RoleView>>> ofApplication(
            @PathVariable String applicationId, Page page, AdvancedSearch search, HttpServletRequest request) {
        if (applications.view(applicationId).type() != ApplicationType.MACHINE_TO_MACHINE) {
            throw new KeystoryException("application.invalid_type", 422);
        }
        Condition where = Condition.of(
                "r.id in (select role_id from read.application_role where application_id = ?)", applicationId)
                .and(search.over(RoleQueries.SEARCH));
        return pages.page(roles.byName(where), page, request);
    }
}
