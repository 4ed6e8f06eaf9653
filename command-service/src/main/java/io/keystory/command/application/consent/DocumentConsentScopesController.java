package io.keystory.command.application.consent;

import io.keystory.events.application.ConsentScopeKind;
import io.keystory.events.configuration.ConfigurationCommand.DisableMetadataDocumentScope;
import io.keystory.events.configuration.ConfigurationCommand.EnableMetadataDocumentScopes;
import io.keystory.events.configuration.ConfigurationView;
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

/** Says what all applications that are known by the document at their id may ask users for. */
@RestController
@RequestMapping("/api/cimd/user-consent-scopes")
@Tag(name = "cimd")
final class DocumentConsentScopesController {

    private final ConsentableScopes scopes;
    private final Commands commands;

    DocumentConsentScopesController(ConsentableScopes scopes, Commands commands) {
        this.scopes = scopes;
        this.commands = commands;
    }

    /** Scopes that they may ask for already stay; asking again changes nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let applications that are known by a document ask users for scopes",
            operationId = "createCimdUserConsentScope")
    void enable(@Valid @RequestBody ConsentScopesBody body) {
        commands.send(new EnableMetadataDocumentScopes(ConfigurationView.METADATA_DOCUMENTS, scopes.of(body)));
    }

    @DeleteMapping("/{scopeType}/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let applications that are known by a document no longer ask users for a scope",
            operationId = "deleteCimdUserConsentScope")
    void disable(@PathVariable @Schema(implementation = ConsentScopeKind.class) String scopeType,
            @PathVariable String scopeId) {
        commands.send(new DisableMetadataDocumentScope(
                ConfigurationView.METADATA_DOCUMENTS, ConsentableScopes.kind(scopeType), scopeId));
    }
}
