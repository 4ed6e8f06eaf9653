package io.keystory.command.application.protocol;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.platform.command.Commands;
import io.keystory.platform.possession.ClientCertificateSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says how the protocol treats an application. */
@RestController
@Tag(name = "applications")
final class ClientMetadataController {

    private final Commands commands;
    private final ApplicationAnswers answers;
    private final CertificateInput certificates;

    ClientMetadataController(Commands commands, ApplicationAnswers answers, ClientCertificateSettings accepted) {
        this.commands = commands;
        this.answers = answers;
        this.certificates = new CertificateInput(accepted);
    }

    @PatchMapping("/api/applications/{id}/client-metadata")
    @Operation(summary = "Change how the protocol treats an application", operationId = "updateApplicationClientMetadata")
    ClientProtocol update(@PathVariable ApplicationId id, @RequestBody ClientProtocol.Changes body) {
        ClientKeyInput.check(body.credentials());
        certificates.check(body);
        RequestUriInput.check(body.requestUris());
        LoginRulesInput.check(body.login());
        commands.send(new ChangeProtocol(id, body));
        return answers.of(id).protocol();
    }
}
