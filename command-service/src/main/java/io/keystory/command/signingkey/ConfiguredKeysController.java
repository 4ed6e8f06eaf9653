package io.keystory.command.signingkey;

import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.ConfiguredKey;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyType;
import io.keystory.events.signingkey.SigningKeyCommand.DeleteKey;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replaces and deletes the installation's signing key and the secrets of cookies. */
@RestController
@Tag(name = "configs")
final class ConfiguredKeysController {

    private final Commands commands;
    private final KeyRotation rotation;
    private final KeyGenerator keys = new KeyGenerator();

    ConfiguredKeysController(Commands commands, KeyRotation rotation) {
        this.commands = commands;
        this.rotation = rotation;
    }

    @PostMapping("/api/configs/oidc/{keyType}/rotate")
    @Operation(summary = "Replace a key by a new one", operationId = "rotateOidcKeys")
    List<ConfiguredKey> rotate(
            @PathVariable String keyType, @Valid @RequestBody(required = false) Rotation body) {
        KeyType type = KeyType.of(keyType);
        Rotation asked = body == null ? new Rotation(null, null) : body;
        return type.shown(type == KeyType.COOKIE_KEYS
                ? rotation.rotate(type.ring(), keys.cookieSecret(), 0)
                : rotate(asked.signingKeyAlgorithm(), asked.rotationGracePeriod()));
    }

    @DeleteMapping("/api/configs/oidc/{keyType}/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a key that is no longer needed", operationId = "deleteOidcKey")
    void delete(@PathVariable String keyType, @PathVariable String keyId) {
        commands.send(new DeleteKey(KeyType.of(keyType).ring(), keyId));
    }

    private KeyRingView rotate(SigningKeyAlgorithm algorithm, Integer seconds) {
        return algorithm == SigningKeyAlgorithm.RSA
                ? rotation.rotateToRsa(keys.installationRsa(), keys.generate(KeyRingId.CHOSEN_ES384), seconds)
                : rotation.rotate(KeyRingId.INSTALLATION, keys.generate(KeyRingId.INSTALLATION), seconds);
    }

    /** How to replace a key; EC when no algorithm is named. {@code rotationGracePeriod} is in seconds. */
    record Rotation(
            @Nullable SigningKeyAlgorithm signingKeyAlgorithm,
            @Nullable @Min(0) @Max(31_536_000) Integer rotationGracePeriod) {}

    /** What kinds of keys sign tokens: P-384 with ES384, or 4096 bits with RS256. */
    enum SigningKeyAlgorithm { EC, RSA }
}
