package io.keystory.query.configuration;

import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.MetadataDocuments;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads whether clients may publish what they say of themselves at an address that is their id. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ConfigurationReads.MODEL)
@AsOf
class MetadataDocumentsController {

    private final Views<ConfigurationView> configuration;

    MetadataDocumentsController(Views<ConfigurationView> configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/api/configs/cimd")
    @Versioned(table = "read.configuration", id = "cimd")
    @Operation(summary = "Get whether client id metadata documents count", operationId = "getCimdConfig")
    MetadataDocuments get() {
        return new MetadataDocuments(configuration.find(ConfigurationView.METADATA_DOCUMENTS.value())
                .orElse(ConfigurationView.DEFAULTS).metadataDocumentsEnabled());
    }
}
