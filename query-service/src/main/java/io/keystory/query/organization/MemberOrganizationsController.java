package io.keystory.query.organization;

import io.keystory.events.organization.MemberType;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.organization.WithOrganizationRoles.JoinedOrganization;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.user.UserQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads the organizations that users and applications belong to. */
@RestController
@ReadsFrom({"user", "application", OrganizationReads.MODEL, OrganizationReads.MEMBERS, OrganizationReads.MEMBER_ROLES,
    OrganizationTemplateReads.ROLES})
@AsOf(besides = "session")
class MemberOrganizationsController {

    private final UserQueries users;
    private final ApplicationQueries applications;
    private final Pages pages;

    MemberOrganizationsController(UserQueries users, ApplicationQueries applications, Pages pages) {
        this.users = users;
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping("/api/users/{userId}/organizations")
    @Operation(summary = "List the organizations of a user", operationId = "listUserOrganizations")
    @Tag(name = "users")
    ResponseEntity<Json<List<JoinedOrganization>>> ofUser(
            @PathVariable String userId, Page page, HttpServletRequest request) {
        users.require(userId);
        return pages.pageOrAll(OrganizationQueries.of(MemberType.USER, userId), page, request);
    }

    @GetMapping("/api/applications/{id}/organizations")
    @Operation(summary = "List the organizations of an application", operationId = "listApplicationOrganizations")
    @Tag(name = "applications")
    ResponseEntity<Json<List<JoinedOrganization>>> ofApplication(
            @PathVariable String id, Page page, HttpServletRequest request) {
        applications.view(id);
        return pages.pageOrAll(OrganizationQueries.of(MemberType.APPLICATION, id), page, request);
    }
}
