package io.keystory.query.application;

import io.keystory.events.configuration.ConfigurationView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.configuration.ConfigurationReads;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what all applications that are known by the document at their id may ask users for. */
@RestController
@Tag(name = "cimd")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf(besides = {"resource", OrganizationTemplateReads.SCOPES})
class DocumentConsentScopesController {

    private final Views<ConfigurationView> configuration;
    private final ConsentScopeNames names;

    DocumentConsentScopesController(Views<ConfigurationView> configuration, ConsentScopeNames names) {
        this.configuration = configuration;
        this.names = names;
    }

    @GetMapping("/api/cimd/user-consent-scopes")
    @Versioned(table = "read.configuration", id = "cimd")
    @Operation(summary = "List what applications that are known by a document may ask users for",
            operationId = "listCimdUserConsentScopes")
    UserConsentScopes get() {
        return names.of(configuration.find(ConfigurationView.METADATA_DOCUMENTS.value())
                .orElse(ConfigurationView.DEFAULTS).documentScopes());
    }
}
