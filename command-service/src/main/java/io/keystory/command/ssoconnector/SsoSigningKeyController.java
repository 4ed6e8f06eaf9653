package io.keystory.command.ssoconnector;

import io.keystory.command.saml.KeyPairs;
import io.keystory.events.platform.Nullable;
import io.keystory.events.saml.NewSigningKey;
import io.keystory.events.saml.SigningKeys;
import io.keystory.events.ssoconnector.SsoConnectorCommand;
import io.keystory.events.ssoconnector.SsoConnectorCommand.ActivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.CreateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeactivateSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoSigningKey;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.saml.SigningKeyAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** Creates, activates and deletes the key pairs of connectors whose providers speak SAML. */
@RestController
@RequestMapping("/api/sso-connectors/{id}/signing-keys")
@Tag(name = "sso-connectors")
final class SsoSigningKeyController {

    private static final int YEARS = 3;

    private final Commands commands;
    private final SsoConnectors connectors;
    private final KeyPairs keyPairs;

    SsoSigningKeyController(Commands commands, SsoConnectors connectors, KeyPairs keyPairs) {
        this.commands = commands;
        this.connectors = connectors;
        this.keyPairs = keyPairs;
    }

    /** It signs nothing before it is activated, so that the provider can learn its certificate first. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a key pair of an enterprise SSO connector",
            operationId = "createSsoConnectorSigningKey")
    SigningKeyAnswer create(@PathVariable SsoConnectorId id, @RequestBody NewKey body) {
        connectors.of(id);
        NewSigningKey key = keyPairs.next(id.value(), YEARS);
        commands.send(new CreateSsoSigningKey(id, key, Boolean.TRUE.equals(body.active())));
        return shown(id, key.id());
    }

    @PatchMapping("/{keyId}")
    @Operation(summary = "Activate or deactivate a key pair of an enterprise SSO connector",
            operationId = "updateSsoConnectorSigningKey")
    SigningKeyAnswer update(
            @PathVariable SsoConnectorId id, @PathVariable String keyId, @Valid @RequestBody Activity body) {
        SsoConnectorCommand command =
                body.active() ? new ActivateSsoSigningKey(id, keyId) : new DeactivateSsoSigningKey(id, keyId);
        commands.send(command);
        return shown(id, keyId);
    }

    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a key pair of an enterprise SSO connector",
            operationId = "deleteSsoConnectorSigningKey")
    void delete(@PathVariable SsoConnectorId id, @PathVariable String keyId) {
        commands.send(new DeleteSsoSigningKey(id, keyId));
    }

    private SigningKeyAnswer shown(SsoConnectorId id, String keyId) {
        return SigningKeyAnswer.of(SigningKeys.find(connectors.of(id).signingKeys(), keyId).orElseThrow());
    }

    record NewKey(@Nullable Boolean active) {}

    record Activity(@NotNull Boolean active) {}
}
