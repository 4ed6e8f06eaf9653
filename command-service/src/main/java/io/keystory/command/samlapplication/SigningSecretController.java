package io.keystory.command.samlapplication;

import io.keystory.command.saml.KeyPairs;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.samlapplication.SamlApplicationCommand;
import io.keystory.events.samlapplication.SamlApplicationCommand.ActivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.CreateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeactivateSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationCommand.DeleteSigningSecret;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.saml.SigningKeyAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, activates and deletes the key pairs that messages to a service provider are signed with. */
@RestController
@RequestMapping("/api/saml-applications/{id}/secrets")
@Tag(name = "saml-applications")
final class SigningSecretController {

    private final Commands commands;
    private final SamlApplications applications;
    private final KeyPairs keyPairs;

    SigningSecretController(Commands commands, SamlApplications applications, KeyPairs keyPairs) {
        this.commands = commands;
        this.applications = applications;
        this.keyPairs = keyPairs;
    }

    /** It signs nothing before it is activated, so that the service provider can learn its certificate first. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a key pair of a SAML application", operationId = "createSamlApplicationSecret")
    SigningKeyAnswer create(@PathVariable SamlApplicationId id, @Valid @RequestBody Lifespan body) {
        applications.require(id);
        NewSigningKey secret = keyPairs.next(id.value(), body.lifeSpanInYears());
        commands.send(new CreateSigningSecret(id, secret));
        return applications.answer(id, secret.id());
    }

    @PatchMapping("/{secretId}")
    @Operation(summary = "Activate or deactivate a key pair of a SAML application",
            operationId = "updateSamlApplicationSecret")
    SigningKeyAnswer update(
            @PathVariable SamlApplicationId id, @PathVariable String secretId, @Valid @RequestBody Activity body) {
        applications.require(id);
        SamlApplicationCommand command = body.active()
                ? new ActivateSigningSecret(id, secretId) : new DeactivateSigningSecret(id, secretId);
        commands.send(command);
        return applications.answer(id, secretId);
    }

    @DeleteMapping("/{secretId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a key pair of a SAML application", operationId = "deleteSamlApplicationSecret")
    void delete(@PathVariable SamlApplicationId id, @PathVariable String secretId) {
        applications.require(id);
        commands.send(new DeleteSigningSecret(id, secretId));
    }

    record Lifespan(@NotNull @Min(1) @Max(100) Integer lifeSpanInYears) {}

    record Activity(@NotNull Boolean active) {}
}
