package io.keystory.query.organization;

import io.keystory.events.organization.OrganizationView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Pages;
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

/** Reads organizations. */
@RestController
@RequestMapping("/api/organizations")
@Tag(name = "organizations")
@AsOf(besides = "session")
class OrganizationController {

    private final OrganizationQueries organizations;
    private final Pages pages;

    OrganizationController(OrganizationQueries organizations, Pages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List organizations, newest first", operationId = "listOrganizations")
    @ReadsFrom({OrganizationReads.MODEL, OrganizationReads.MEMBERS, "user"})
    ResponseEntity<Json<List<ListedOrganization>>> list(
            @RequestParam(required = false) String q, @RequestParam(required = false) String showFeatured,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page,
            HttpServletRequest request) {
        return pages.page(OrganizationQueries.SORT.sorted(
                OrganizationQueries.newestFirst(q, Flag.isYes(showFeatured)), sort), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an organization", operationId = "getOrganization")
    @ReadsFrom(OrganizationReads.MODEL)
    Json<OrganizationView> get(@PathVariable String id) {
        return organizations.get(id);
    }
}
