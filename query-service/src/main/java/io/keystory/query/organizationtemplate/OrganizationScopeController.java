package io.keystory.query.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads scopes of organizations. */
@RestController
@RequestMapping("/api/organization-scopes")
@Tag(name = "organization-scopes")
@ReadsFrom(OrganizationTemplateReads.SCOPES)
@AsOf
class OrganizationScopeController {

    private final OrganizationTemplateQueries template;
    private final Pages pages;

    OrganizationScopeController(OrganizationTemplateQueries template, Pages pages) {
        this.template = template;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List the permissions of organizations by name", operationId = "listOrganizationScopes")
    ResponseEntity<Json<List<OrganizationScopeView>>> list(
            @RequestParam(required = false) String q, Page page, HttpServletRequest request) {
        return pages.pageOrAll(OrganizationTemplateQueries.scopes(q), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a permission of organizations", operationId = "getOrganizationScope")
    Json<OrganizationScopeView> get(@PathVariable String id) {
        return template.scope(id);
    }
}
