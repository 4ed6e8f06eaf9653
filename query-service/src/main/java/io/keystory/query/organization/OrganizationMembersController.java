package io.keystory.query.organization;

import io.keystory.events.organization.MemberType;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.organization.WithOrganizationRoles.ApplicationMember;
import io.keystory.query.organization.WithOrganizationRoles.UserMember;
import io.keystory.query.organizationtemplate.OrganizationTemplateQueries;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
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

/** Reads who belongs to an organization, with which roles, and which scopes these give. */
@RestController
@RequestMapping("/api/organizations/{id}")
@Tag(name = "organizations")
@ReadsFrom({OrganizationReads.MODEL, OrganizationReads.MEMBERS, OrganizationReads.MEMBER_ROLES,
    OrganizationTemplateReads.ROLES, OrganizationTemplateReads.SCOPES, OrganizationTemplateReads.ROLE_SCOPES, "user",
    "application"})
@AsOf(besides = "session")
class OrganizationMembersController {

    private final OrganizationQueries organizations;
    private final Pages pages;

    OrganizationMembersController(OrganizationQueries organizations, Pages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/users")
    @Operation(summary = "List the users of an organization, newest first", operationId = "listOrganizationUsers")
    ResponseEntity<Json<List<UserMember>>> users(@PathVariable String id, @RequestParam(required = false) String q,
            @RequestParam(required = false) String organizationRoleId, Page page, HttpServletRequest request) {
        organizations.require(id);
        return pages.page(MemberListings.users(id, q, organizationRoleId), page, request);
    }

    @GetMapping("/users/{userId}/roles")
    @Operation(summary = "List the roles of a user in an organization", operationId = "listOrganizationUserRoles")
    ResponseEntity<Json<List<OrganizationRoleView>>> userRoles(
            @PathVariable String id, @PathVariable String userId, Page page, HttpServletRequest request) {
        return roles(id, MemberType.USER, userId, page, request);
    }

    @GetMapping("/users/{userId}/scopes")
    @Operation(summary = "List the permissions of a user in an organization",
            operationId = "listOrganizationUserScopes")
    ResponseEntity<Json<List<OrganizationScopeView>>> userScopes(
            @PathVariable String id, @PathVariable String userId, Page page, HttpServletRequest request) {
        organizations.requireMember(id, MemberType.USER, userId);
        return pages.pageOrAll(OrganizationTemplateQueries.scopes(MemberRoles.scopesOf(id, MemberType.USER, userId)),
                page, request);
    }

    @GetMapping("/applications")
    @Operation(summary = "List the applications of an organization, newest first",
            operationId = "listOrganizationApplications")
    ResponseEntity<Json<List<ApplicationMember>>> applications(@PathVariable String id,
            @RequestParam(required = false) String q, Page page, HttpServletRequest request) {
        organizations.require(id);
        return pages.page(MemberListings.applications(id, q), page, request);
    }

    @GetMapping("/applications/{applicationId}/roles")
    @Operation(summary = "List the roles of an application in an organization",
            operationId = "listOrganizationApplicationRoles")
    ResponseEntity<Json<List<OrganizationRoleView>>> applicationRoles(
            @PathVariable String id, @PathVariable String applicationId, Page page, HttpServletRequest request) {
        return roles(id, MemberType.APPLICATION, applicationId, page, request);
    }

    private ResponseEntity<Json<List<OrganizationRoleView>>> roles(
            String id, MemberType type, String memberId, Page page, HttpServletRequest request) {
        organizations.requireMember(id, type, memberId);
        return pages.pageOrAll(
                OrganizationTemplateQueries.roles(MemberRoles.of(id, type, memberId)), page, request);
    }
}
