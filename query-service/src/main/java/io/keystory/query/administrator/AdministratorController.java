package io.keystory.query.administrator;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.user.UserView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.role.RoleReads;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads who administers this installation. */
@RestController
@Tag(name = "administrators")
@ReadsFrom({UserReads.MODEL, RoleReads.USERS})
@AsOf(besides = "session")
public class AdministratorController {

    private static final Condition ADMINISTRATORS = Condition.of(
            "u.id in (select user_id from read.user_role where role_id = ?)", BuiltInRoles.ADMINISTRATOR.value());

    private final Pages pages;

    AdministratorController(Pages pages) {
        this.pages = pages;
    }

    /** Suspended ones included. */
    @GetMapping("/api/administrators")
    @Operation(summary = "List administrators, newest first", operationId = "listAdministrators")
    ResponseEntity<Json<List<UserView>>> list(Page page, AdvancedSearch search, HttpServletRequest request) {
        Condition where = ADMINISTRATORS.and(search.over(UserQueries.SEARCH));
        return pages.page(UserQueries.newestFirst(where), page, request);
    }
}
