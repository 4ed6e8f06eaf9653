package io.keystory.command.signingkey;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.ConfiguredKey;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.SigningKeyCommand.DeleteKey;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.SigningKeys;
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

/** Replaces and deletes the keys of every algorithm. */
@RestController
@Tag(name = "signing-keys")
final class SigningKeysController {

    private final Commands commands;
    private final KeyRotation rotation;
    private final KeyGenerator keys = new KeyGenerator();

    SigningKeysController(Commands commands, KeyRotation rotation) {
        this.commands = commands;
        this.rotation = rotation;
    }

    @PostMapping("/api/signing-keys/{algorithm}/rotations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Replace the key of an algorithm by a new one", operationId = "rotateSigningKey")
    List<ConfiguredKey> rotate(@PathVariable String algorithm, @Valid @RequestBody(required = false) Grace body) {
        KeyRingId ring = ring(algorithm);
        return ConfiguredKey.of(
                rotation.rotate(ring, keys.generate(ring), body == null ? null : body.gracePeriod()));
    }

    @DeleteMapping("/api/signing-keys/{algorithm}/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the previous key of an algorithm", operationId = "deleteSigningKey")
    void delete(@PathVariable String algorithm, @PathVariable String keyId) {
        commands.send(new DeleteKey(ring(algorithm), keyId));
    }

    /** One that has keys: that for who chose ES384 comes with the first RSA key of the installation. */
    private KeyRingId ring(String algorithm) {
        if (!SigningKeys.ALL.contains(algorithm) || rotation.keysOf(new KeyRingId(algorithm)).keys().isEmpty()) {
            throw KeystoryException.notFound("signing_keys", algorithm);
        }
        return new KeyRingId(algorithm);
    }

    /** How long the new key is published before it signs, in seconds. */
    record Grace(@Nullable @Min(0) @Max(31_536_000) Integer gracePeriod) {}
}
