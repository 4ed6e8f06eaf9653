package io.keystory.command.application;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.application.ApplicationCommand.MergeCustomData;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes applications. */
@RestController
@Tag(name = "applications")
final class ApplicationController {

    private final MachineAdministrators machineAdministrators;
    private final Commands commands;
    private final ApplicationAnswers answers;

    ApplicationController(
            MachineAdministrators machineAdministrators, Commands commands, ApplicationAnswers answers) {
        this.machineAdministrators = machineAdministrators;
        this.commands = commands;
        this.answers = answers;
    }

    @PostMapping("/api/applications")
    @Operation(summary = "Create an application", operationId = "createApplication")
    ApplicationView create(@Valid @RequestBody NewApplication body) {
        OrdinaryApplications.require(body);
        ClientForm.require(body.oidcClientMetadata());
        ClientForm.require(body.customClientMetadata());
        ApplicationId id = new ApplicationId(Ids.next());
        commands.send(body.of(id, new NewSecret(Ids.next(), new Secret(Ids.nextSecret()))));
        return answers.of(id);
    }

    @PatchMapping("/api/applications/{id}")
    @Operation(summary = "Change an application", operationId = "updateApplication")
    ApplicationView update(@PathVariable ApplicationId id, @Valid @RequestBody ApplicationChanges body) {
        OrdinaryApplications.require(answers.of(id), body);
        ClientForm.require(body.oidcClientMetadata().value());
        ClientForm.require(body.customClientMetadata().value());
        commands.sendTogether(machineAdministrators.with(id, body));
        return answers.of(id);
    }

    /** Merges top-level keys; those that are absent stay. */
    @PatchMapping("/api/applications/{applicationId}/custom-data")
    @Operation(summary = "Change the custom data of an application", operationId = "updateApplicationCustomData")
    Map<String, Object> updateCustomData(
            @PathVariable ApplicationId applicationId, @RequestBody Map<String, Object> body) {
        commands.send(new MergeCustomData(applicationId, body));
        return answers.of(applicationId).customData();
    }

    @DeleteMapping("/api/applications/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an application", operationId = "deleteApplication")
    void delete(@PathVariable ApplicationId id) {
        OrdinaryApplications.require(answers.of(id));
        commands.send(new DeleteApplication(id));
    }

    /** No application has one: every secret has a name. */
    @DeleteMapping("/api/applications/{id}/legacy-secret")
    @Operation(summary = "Delete the legacy secret of an application", operationId = "deleteApplicationLegacySecret")
    ApplicationView deleteLegacySecret(@PathVariable ApplicationId id) {
        answers.of(id);
        throw new KeystoryException("application.no_legacy_secret_found", 400);
    }
}
