package io.keystory.command.organization.consent;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentCommand.ReplaceAllowedOrganizations;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says in which organizations an application of a third party may act for a user. */
@RestController
@RequestMapping("/api/applications/{id}/users/{userId}/consent-organizations")
@Tag(name = "applications")
final class ConsentOrganizationsController {

    private final ConsentableOrganizations consentable;
    private final Commands commands;

    ConsentOrganizationsController(ConsentableOrganizations consentable, Commands commands) {
        this.consentable = consentable;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let an application act in organizations for a user",
            operationId = "createApplicationUserConsentOrganization")
    void allow(@PathVariable ApplicationId id, @PathVariable UserId userId,
            @Valid @RequestBody MoreOrganizations body) {
        commands.send(new AllowOrganizations(
                consentable.consent(id, userId), consentable.of(userId, body.organizationIds())));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an application act in exactly these organizations for a user",
            operationId = "replaceApplicationUserConsentOrganizations")
    void replace(@PathVariable ApplicationId id, @PathVariable UserId userId,
            @Valid @RequestBody AllOrganizations body) {
        commands.send(new ReplaceAllowedOrganizations(
                consentable.consent(id, userId), consentable.of(userId, body.organizationIds())));
    }

    @DeleteMapping("/{organizationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an application no longer act in an organization for a user",
            operationId = "deleteApplicationUserConsentOrganization")
    void disallow(
            @PathVariable ApplicationId id, @PathVariable UserId userId, @PathVariable OrganizationId organizationId) {
        commands.send(new DisallowOrganization(consentable.consent(id, userId), organizationId));
    }

    record MoreOrganizations(@NotEmpty List<@NotNull OrganizationId> organizationIds) {}

    record AllOrganizations(@NotNull List<@NotNull OrganizationId> organizationIds) {}
}
