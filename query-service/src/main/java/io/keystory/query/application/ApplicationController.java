package io.keystory.query.application;

import io.keystory.events.application.ApplicationView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.SortFields;
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

/** Reads applications and their secrets. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "applications")
@ReadsFrom(ApplicationReads.MODEL)
@AsOf(besides = "application-role")
class ApplicationController {

    private final ApplicationQueries applications;
    private final Pages pages;

    ApplicationController(ApplicationQueries applications, Pages pages) {
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List applications, newest first", operationId = "listApplications")
    ResponseEntity<Json<List<ApplicationView>>> list(
            @RequestParam(required = false) List<String> types,
            @RequestParam(required = false) Boolean isThirdParty,
            @RequestParam(required = false) String excludeRoleId,
            @RequestParam(required = false) String excludeOrganizationId,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page, AdvancedSearch search, HttpServletRequest request) {
        Condition where = new ApplicationFilter(types, isThirdParty, excludeRoleId, excludeOrganizationId).condition()
                .and(search.over(ApplicationQueries.SEARCH));
        return pages.pageOrAll(
                ApplicationQueries.SORT.sorted(ApplicationQueries.newestFirst(where), sort), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an application", operationId = "getApplication")
    Json<ApplicationWithAdministration> get(@PathVariable String id) {
        return applications.get(id);
    }

    @GetMapping("/{id}/secrets")
    @Operation(summary = "List the secrets of an application", operationId = "listApplicationSecrets")
    List<ApplicationSecret> secrets(@PathVariable String id) {
        return applications.secrets(id);
    }
}
