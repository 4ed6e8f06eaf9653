package io.keystory.command.jwtcustomizer;

import io.keystory.command.script.ScriptSecrets;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.ChangeJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerCommand.DeleteJwtCustomizer;
import io.keystory.events.jwtcustomizer.JwtCustomizerFold;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.platform.jwtcustomizer.JwtCustomizer;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets, changes and deletes the scripts that add claims to access tokens. */
@RestController
@RequestMapping("/api/configs/jwt-customizer/{tokenTypePath}")
@Tag(name = "configs")
final class JwtCustomizerController {

    private static final int LONGEST = 65_536;

    private final Commands commands;
    private final Streams streams;
    private final Vault vault;

    JwtCustomizerController(Commands commands, Streams streams, Vault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    @PutMapping
    @Operation(summary = "Set the script that adds claims to access tokens", operationId = "upsertJwtCustomizer")
    @ApiResponse(responseCode = "200", description = "It was changed")
    @ApiResponse(responseCode = "201", description = "There was none before")
    ResponseEntity<JwtCustomizer> put(
            @PathVariable("tokenTypePath") JwtCustomizerId id, @Valid @RequestBody GivenScript body) {
        boolean isNew = present(id).isEmpty();
        send(id, body.customizer(), null);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(shown(id));
    }

    /** What is secret is merged here, since only the vault knows it; somebody else's change in between is a conflict. */
    @PatchMapping
    @Operation(summary = "Change the script that adds claims to access tokens", operationId = "updateJwtCustomizer")
    JwtCustomizer patch(
            @PathVariable("tokenTypePath") JwtCustomizerId id, @Valid @RequestBody ScriptChanges body) {
        JwtCustomizerView before = present(id).orElseThrow(() -> absent(id));
        send(id, body.applied(JwtCustomizer.of(before, vault)), before);
        return shown(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the script that adds claims to access tokens", operationId = "deleteJwtCustomizer")
    void delete(@PathVariable("tokenTypePath") JwtCustomizerId id) {
        commands.send(new DeleteJwtCustomizer(id));
    }

    private void send(JwtCustomizerId id, JwtCustomizer wanted, JwtCustomizerView expected) {
        commands.send(new ChangeJwtCustomizer(id, wanted.script(), wanted.blockIssuanceOnError(),
                ScriptSecrets.details(wanted.details()), expected));
    }

    private JwtCustomizer shown(JwtCustomizerId id) {
        return JwtCustomizer.of(present(id).orElseThrow(() -> absent(id)), vault);
    }

    private Optional<JwtCustomizerView> present(JwtCustomizerId id) {
        return streams.fold(id.stream(), new JwtCustomizerFold());
    }

    private static KeystoryException absent(JwtCustomizerId id) {
        return KeystoryException.notFound("jwt_customizers", id.value());
    }

    record GivenScript(
            @NotNull @Size(max = LONGEST) String script,
            @Nullable Map<String, String> environmentVariables,
            @Nullable Map<String, Object> contextSample,
            @Nullable Boolean blockIssuanceOnError,
            @Nullable Map<String, Object> tokenSample) {

        JwtCustomizer customizer() {
            return new JwtCustomizer(script, environmentVariables, contextSample,
                    Boolean.TRUE.equals(blockIssuanceOnError), tokenSample);
        }
    }

    record ScriptChanges(
            Change<@NotNull @Size(max = LONGEST) String> script,
            Change<Map<String, String>> environmentVariables,
            Change<Map<String, Object>> contextSample,
            Change<@NotNull Boolean> blockIssuanceOnError,
            Change<Map<String, Object>> tokenSample) {

        JwtCustomizer applied(JwtCustomizer before) {
            return new JwtCustomizer(script.or(before.script()), environmentVariables.or(before.environmentVariables()),
                    contextSample.or(before.contextSample()), blockIssuanceOnError.or(before.blockIssuanceOnError()),
                    tokenSample.or(before.tokenSample()));
        }
    }
}
