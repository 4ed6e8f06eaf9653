package io.keystory.command.configuration;

import io.keystory.events.configuration.ConfigurationCommand.ChangeMetadataDocuments;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.configuration.MetadataDocuments;
import io.keystory.events.platform.Nullable;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes whether clients may publish what they say of themselves at an address that is their id. */
@RestController
@Tag(name = "configs")
final class MetadataDocumentsController {

    private final Commands commands;
    private final Streams streams;

    MetadataDocumentsController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @PatchMapping("/api/configs/cimd")
    @Operation(summary = "Change whether client id metadata documents count", operationId = "updateCimdConfig")
    MetadataDocuments update(@RequestBody Changes body) {
        if (body.enabled() != null) {
            commands.send(new ChangeMetadataDocuments(ConfigurationView.METADATA_DOCUMENTS, body.enabled()));
        }
        return new MetadataDocuments(
                streams.fold(ConfigurationView.METADATA_DOCUMENTS.stream(), new ConfigurationFold())
                        .orElse(ConfigurationView.DEFAULTS).metadataDocumentsEnabled());
    }

    record Changes(@Nullable Boolean enabled) {}
}
