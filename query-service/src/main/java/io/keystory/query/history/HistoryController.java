package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened to an entity, newest first, those that are gone included. */
@RestController
@Import({Histories.class, ActorNames.class, DifferenceController.class})
public class HistoryController {

    private final Histories histories;
    private final Pages pages;

    HistoryController(Histories histories, Pages pages) {
        this.histories = histories;
        this.pages = pages;
    }

    @GetMapping("/api/users/{userId}/history")
    @Operation(summary = "Tell the history of a user", operationId = "getUserHistory")
    @Tag(name = "users")
    ResponseEntity<List<HistoryEntry>> user(@PathVariable String userId, Page page, HttpServletRequest request) {
        return tell(userId, Story.USER, page, request);
    }

    @GetMapping("/api/users/{userId}/sessions/{sessionId}/history")
    @Operation(summary = "Tell the history of a session", operationId = "getUserSessionHistory")
    @Tag(name = "users")
    ResponseEntity<List<HistoryEntry>> session(
            @PathVariable String userId, @PathVariable String sessionId, Page page, HttpServletRequest request) {
        histories.requireSubject(sessionId, Story.SESSION, userId);
        return tell(sessionId, Story.SESSION, page, request);
    }

    @GetMapping("/api/users/{userId}/grants/{grantId}/history")
    @Operation(summary = "Tell the history of what a user allowed an application", operationId = "getUserGrantHistory")
    @Tag(name = "users")
    ResponseEntity<List<HistoryEntry>> grant(
            @PathVariable String userId, @PathVariable String grantId, Page page, HttpServletRequest request) {
        histories.requireSubject(grantId, Story.GRANT, userId);
        return tell(grantId, Story.GRANT, page, request);
    }

    @GetMapping("/api/applications/{id}/history")
    @Operation(summary = "Tell the history of an application", operationId = "getApplicationHistory")
    @Tag(name = "applications")
    ResponseEntity<List<HistoryEntry>> application(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.APPLICATION, page, request);
    }

    @GetMapping("/api/roles/{id}/history")
    @Operation(summary = "Tell the history of a role", operationId = "getRoleHistory")
    @Tag(name = "roles")
    ResponseEntity<List<HistoryEntry>> role(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.ROLE, page, request);
    }

    @GetMapping("/api/resources/{id}/history")
    @Operation(summary = "Tell the history of an API resource", operationId = "getResourceHistory")
    @Tag(name = "resources")
    ResponseEntity<List<HistoryEntry>> resource(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.RESOURCE, page, request);
    }

    @GetMapping("/api/organizations/{id}/history")
    @Operation(summary = "Tell the history of an organization", operationId = "getOrganizationHistory")
    @Tag(name = "organizations")
    ResponseEntity<List<HistoryEntry>> organization(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.ORGANIZATION, page, request);
    }

    @GetMapping("/api/organization-roles/{id}/history")
    @Operation(summary = "Tell the history of a role in organizations", operationId = "getOrganizationRoleHistory")
    @Tag(name = "organization-roles")
    ResponseEntity<List<HistoryEntry>> organizationRole(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.ORGANIZATION_ROLE, page, request);
    }

    @GetMapping("/api/organization-scopes/{id}/history")
    @Operation(summary = "Tell the history of a permission of organizations", operationId = "getOrganizationScopeHistory")
    @Tag(name = "organization-scopes")
    ResponseEntity<List<HistoryEntry>> organizationScope(@PathVariable String id, Page page, HttpServletRequest request) {
        return tell(id, Story.ORGANIZATION_SCOPE, page, request);
    }

    @GetMapping("/api/sign-in-exp/history")
    @Operation(summary = "Tell the history of the sign-in experience", operationId = "getSignInExperienceHistory")
    @Tag(name = "sign-in-exp")
    ResponseEntity<List<HistoryEntry>> signInExperience(Page page, HttpServletRequest request) {
        return tell("default", Story.SIGN_IN_EXPERIENCE, page, request);
    }

    @GetMapping("/api/account-center/history")
    @Operation(summary = "Tell the history of the account centre", operationId = "getAccountCenterHistory")
    @Tag(name = "account-center")
    ResponseEntity<List<HistoryEntry>> accountCenter(Page page, HttpServletRequest request) {
        return tell("default", Story.ACCOUNT_CENTER, page, request);
    }

    private <V, E extends DomainEvent> ResponseEntity<List<HistoryEntry>> tell(
            String id, Story<V, E> story, Page page, HttpServletRequest request) {
        long length = histories.length(id, story);
        return pages.counted(length, page, request).body(histories.page(id, story, length, page));
    }
}
