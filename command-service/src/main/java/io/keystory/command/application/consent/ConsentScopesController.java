package io.keystory.command.application.consent;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says what the application of a third party may ask users for. */
@RestController
@RequestMapping("/api/applications/{applicationId}/user-consent-scopes")
@Tag(name = "applications")
final class ConsentScopesController {

    private final ConsentableScopes scopes;
    private final ApplicationAnswers answers;
    private final Commands commands;

    ConsentScopesController(ConsentableScopes scopes, ApplicationAnswers answers, Commands commands) {
        this.scopes = scopes;
        this.answers = answers;
        this.commands = commands;
    }

    /** Scopes that it may ask for already stay; asking again changes nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let an application ask users for scopes", operationId = "createApplicationUserConsentScope")
    void enable(@PathVariable ApplicationId applicationId, @Valid @RequestBody ConsentScopesBody body) {
        answers.of(applicationId);
        commands.send(new EnableConsentScopes(applicationId, new ConsentScopes(
                orNone(body.userScopes()),
                scopes.ofResources(orNone(body.resourceScopes())),
                scopes.ofOrganizations(orNone(body.organizationScopes())),
                scopes.ofResources(orNone(body.organizationResourceScopes())))));
    }

    @DeleteMapping("/{scopeType}/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an application no longer ask users for a scope",
            operationId = "deleteApplicationUserConsentScope")
    void disable(@PathVariable ApplicationId applicationId, @PathVariable
            @Schema(allowableValues = {"organization-scopes", "resource-scopes", "organization-resource-scopes", "user-scopes"})
            String scopeType, @PathVariable String scopeId) {
        answers.of(applicationId);
        commands.send(disabling(applicationId, scopeType, scopeId));
    }

    private static ApplicationCommand disabling(ApplicationId application, String scopeType, String scopeId) {
        return switch (scopeType) {
            case "user-scopes" -> new DisableUserScope(
                    application, UserScope.of(scopeId).orElseThrow(ConsentScopesController::notFound));
            case "resource-scopes" -> new DisableResourceScope(application, new ScopeId(scopeId));
            case "organization-scopes" -> new DisableOrganizationScope(application, new OrganizationScopeId(scopeId));
            case "organization-resource-scopes" ->
                new DisableOrganizationResourceScope(application, new ScopeId(scopeId));
            default -> throw KeystoryException.invalidInput("scopeType is organization-scopes, resource-scopes, "
                    + "organization-resource-scopes or user-scopes");
        };
    }

    private static <T> List<T> orNone(List<T> scopes) {
        return Objects.requireNonNullElse(scopes, List.of());
    }

    private static KeystoryException notFound() {
        return new KeystoryException("entity.not_found", 404);
    }

    record ConsentScopesBody(
            List<@NotNull OrganizationScopeId> organizationScopes,
            List<@NotNull ScopeId> resourceScopes,
            List<@NotNull ScopeId> organizationResourceScopes,
            List<@NotNull UserScope> userScopes) {}
}
