package io.keystory.query.organization;

import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.application.ApplicationQueries;
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

/** Reads in which organizations an application of a third party may act for a user. */
@RestController
@Tag(name = "applications")
@ReadsFrom({"user", "application", OrganizationReads.MODEL, OrganizationReads.CONSENTS})
@AsOf(besides = "session")
class ConsentOrganizationsController {

    private final UserQueries users;
    private final ApplicationQueries applications;
    private final Pages pages;

    ConsentOrganizationsController(UserQueries users, ApplicationQueries applications, Pages pages) {
        this.users = users;
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping("/api/applications/{id}/users/{userId}/consent-organizations")
    @Operation(summary = "List the organizations in which an application may act for a user",
            operationId = "listApplicationUserConsentOrganizations")
    ResponseEntity<Json<AllowedOrganizations>> list(
            @PathVariable String id, @PathVariable String userId, Page page, HttpServletRequest request) {
        if (!applications.view(id).isThirdParty()) {
            throw new KeystoryException("application.third_party_application_only", 422);
        }
        users.require(userId);
        ResponseEntity<Json<List<OrganizationView>>> found = pages.page(OrganizationQueries.allowed(id, userId), page, request);
        return ResponseEntity.ok().headers(found.getHeaders()).body(found.getBody().as("organizations"));
    }

    /** The organizations. */
    record AllowedOrganizations(List<OrganizationView> organizations) {}
}
