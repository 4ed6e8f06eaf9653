package io.keystory.command.application.consent;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ConsentScopeKind;
import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
        commands.send(new EnableConsentScopes(applicationId, scopes.of(body)));
    }

    @DeleteMapping("/{scopeType}/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an application no longer ask users for a scope",
            operationId = "deleteApplicationUserConsentScope")
    void disable(@PathVariable ApplicationId applicationId, @PathVariable
            @Schema(implementation = ConsentScopeKind.class) String scopeType, @PathVariable String scopeId) {
        answers.of(applicationId);
        commands.send(disabling(applicationId, scopeType, scopeId));
    }

    private static ApplicationCommand disabling(ApplicationId application, String scopeType, String scopeId) {
        return switch (ConsentableScopes.kind(scopeType)) {
            case USER -> new DisableUserScope(application,
                    UserScope.of(scopeId).orElseThrow(() -> new KeystoryException("entity.not_found", 404)));
            case RESOURCE -> new DisableResourceScope(application, new ScopeId(scopeId));
            case ORGANIZATION -> new DisableOrganizationScope(application, new OrganizationScopeId(scopeId));
            case ORGANIZATION_RESOURCE -> new DisableOrganizationResourceScope(application, new ScopeId(scopeId));
        };
    }
}
