package io.keystory.query.configuration;

import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.CredentialNotices;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads whether people are told by e-mail when a credential of theirs changed. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf
class CredentialNoticesController {

    private final Views<ConfigurationView> configuration;

    CredentialNoticesController(Views<ConfigurationView> configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/api/configs/credential-notices")
    @Versioned(table = "read.configuration", id = "credential-notices")
    @Operation(summary = "Get whether people are told of changed credentials", operationId = "getCredentialNotices")
    CredentialNotices get() {
        return new CredentialNotices(configuration.find(ConfigurationView.CREDENTIAL_NOTICES.value())
                .orElse(ConfigurationView.DEFAULTS).areCredentialNoticesEnabled());
    }
}
