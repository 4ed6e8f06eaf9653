package io.keystory.query.history;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.ByPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened to what belongs to something else and has a story of its own, newest first. */
@RestController
@ByPage
@Tag(name = "history")
class PartHistoryController {

    private final HistoryAnswers answers;

    PartHistoryController(HistoryAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/organizations/{id}/users/{userId}/history")
    @Operation(summary = "Tell the history of a user's membership", operationId = "getOrganizationUserHistory")
    ResponseEntity<List<HistoryEntry>> user(@PathVariable OrganizationId id, @PathVariable UserId userId,
            Page page, HttpServletRequest request) {
        return membership(new MembershipId(id, Member.of(userId)), page, request);
    }

    @GetMapping("/api/organizations/{id}/applications/{applicationId}/history")
    @Operation(summary = "Tell the history of an application's membership",
            operationId = "getOrganizationApplicationHistory")
    ResponseEntity<List<HistoryEntry>> application(@PathVariable OrganizationId id,
            @PathVariable ApplicationId applicationId, Page page, HttpServletRequest request) {
        return membership(new MembershipId(id, Member.of(applicationId)), page, request);
    }

    @GetMapping("/api/applications/{id}/users/{userId}/consent-organizations/history")
    @Operation(summary = "Tell the history of the organizations that a user lets an application act in",
            operationId = "getConsentOrganizationsHistory")
    ResponseEntity<List<HistoryEntry>> consent(@PathVariable ApplicationId id, @PathVariable UserId userId,
            Page page, HttpServletRequest request) {
        return answers.tell(new OrganizationConsentId(id, userId).stream().id(), PairStories.ORGANIZATION_CONSENT, page,
                request);
    }

    @GetMapping("/api/applications/{applicationId}/sign-in-experience/history")
    @Operation(summary = "Tell the history of an application's own look of the pages",
            operationId = "getApplicationSignInExperienceHistory")
    ResponseEntity<List<HistoryEntry>> experience(
            @PathVariable String applicationId, Page page, HttpServletRequest request) {
        return answers.tell(applicationId, SettingStories.APPLICATION_EXPERIENCE, page, request);
    }

    @GetMapping("/api/configs/jwt-customizer/{tokenTypePath}/history")
    @Operation(summary = "Tell the history of the script that adds claims to access tokens",
            operationId = "getJwtCustomizerHistory")
    ResponseEntity<List<HistoryEntry>> jwtCustomizer(
            @PathVariable("tokenTypePath") JwtCustomizerId id, Page page, HttpServletRequest request) {
        return answers.tell(id.value(), SettingStories.JWT_CUSTOMIZER, page, request);
    }

    @GetMapping("/api/client-registration/initial-access-tokens/{id}/history")
    @Operation(summary = "Tell the history of a token that lets clients register",
            operationId = "getInitialAccessTokenHistory")
    ResponseEntity<List<HistoryEntry>> initialAccessToken(
            @PathVariable String id, Page page, HttpServletRequest request) {
        return answers.tell(id, SettingStories.INITIAL_ACCESS_TOKEN, page, request);
    }

    private ResponseEntity<List<HistoryEntry>> membership(
            MembershipId membership, Page page, HttpServletRequest request) {
        return answers.tell(membership.stream().id(), PairStories.MEMBERSHIP, page, request);
    }
}
