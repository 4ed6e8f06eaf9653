package io.keystory.command.samlapplication;

import io.keystory.command.saml.KeyPairs;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSamlApplication;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.samlapplication.SamlApplicationAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes SAML applications: each is an application, and what SAML needs beside it. */
@RestController
@RequestMapping("/api/saml-applications")
@Tag(name = "saml-applications")
final class SamlApplicationController {

    private static final int FIRST_YEARS = 3;

    private final Commands commands;
    private final SamlApplications applications;
    private final KeyPairs keyPairs;

    SamlApplicationController(Commands commands, SamlApplications applications, KeyPairs keyPairs) {
        this.commands = commands;
        this.applications = applications;
        this.keyPairs = keyPairs;
    }

    /** It gets a key pair for three years, which signs at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a SAML application", operationId = "createSamlApplication")
    SamlApplicationAnswer create(@Valid @RequestBody NewSamlApplication body) {
        SamlApplicationId id = new SamlApplicationId(Ids.next());
        commands.sendTogether(List.of(body.application(id),
                new CreateSamlApplication(id, body.settings(), keyPairs.next(id.value(), FIRST_YEARS))));
        return applications.answer(id);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a SAML application", operationId = "updateSamlApplication")
    SamlApplicationAnswer update(@PathVariable SamlApplicationId id, @Valid @RequestBody SamlApplicationChanges body) {
        applications.require(id);
        commands.sendTogether(body.of(id));
        return applications.answer(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a SAML application", operationId = "deleteSamlApplication")
    void delete(@PathVariable SamlApplicationId id) {
        applications.require(id);
        commands.sendTogether(List.of(new DeleteSamlApplication(id), new DeleteApplication(id.application())));
    }
}
