package io.keystory.query.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.resource.ScopeView;
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

/** Reads roles that members of organizations can have, and what they give. */
@RestController
@RequestMapping("/api/organization-roles")
@Tag(name = "organization-roles")
@ReadsFrom({OrganizationTemplateReads.ROLES, OrganizationTemplateReads.SCOPES, OrganizationTemplateReads.ROLE_SCOPES,
    OrganizationTemplateReads.ROLE_RESOURCE_SCOPES, "resource"})
@AsOf
class OrganizationRoleController {

    private final OrganizationTemplateQueries template;
    private final Pages pages;

    OrganizationRoleController(OrganizationTemplateQueries template, Pages pages) {
        this.template = template;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List the roles in organizations by name", operationId = "listOrganizationRoles")
    ResponseEntity<Json<List<ListedOrganizationRole>>> list(
            @RequestParam(required = false) String q, Page page, HttpServletRequest request) {
        return pages.page(OrganizationTemplateQueries.rolesWithScopes(q), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a role in organizations", operationId = "getOrganizationRole")
    @ReadsFrom(OrganizationTemplateReads.ROLES)
    Json<OrganizationRoleView> get(@PathVariable String id) {
        return template.role(id);
    }

    @GetMapping("/{id}/scopes")
    @Operation(summary = "List the permissions of organizations that a role gives",
            operationId = "listOrganizationRoleScopes")
    ResponseEntity<Json<List<OrganizationScopeView>>> scopes(
            @PathVariable String id, Page page, HttpServletRequest request) {
        template.requireRole(id);
        return pages.pageOrAll(OrganizationTemplateQueries.scopesOf(id), page, request);
    }

    @GetMapping("/{id}/resource-scopes")
    @Operation(summary = "List the permissions of API resources that a role in organizations gives",
            operationId = "listOrganizationRoleResourceScopes")
    ResponseEntity<Json<List<ScopeView>>> resourceScopes(
            @PathVariable String id, Page page, HttpServletRequest request) {
        template.requireRole(id);
        return pages.pageOrAll(OrganizationTemplateQueries.resourceScopesOf(id), page, request);
    }
}
