package io.keystory.query.signingkey;

import io.keystory.events.signingkey.ConfiguredKey;
import io.keystory.events.signingkey.KeyRingView;
import io.keystory.events.signingkey.KeyType;
import io.keystory.platform.security.SigningKeys;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads which keys there are; nothing of their secrets. */
@RestController
@ReadsFrom(SigningKeyReads.MODEL)
@AsOf
class SigningKeyController {

    private final Views<KeyRingView> rings;

    SigningKeyController(Views<KeyRingView> rings) {
        this.rings = rings;
    }

    @GetMapping("/api/configs/oidc/{keyType}")
    @Operation(summary = "List the installation's signing keys or the secrets of cookies, newest first",
            operationId = "getOidcKeys")
    @Tag(name = "configs")
    List<ConfiguredKey> list(@PathVariable String keyType) {
        KeyType type = KeyType.of(keyType);
        return rings.find(type.ring().value()).map(type::shown).orElse(List.of());
    }

    @GetMapping("/api/signing-keys")
    @Operation(summary = "List the signing keys of every algorithm", operationId = "listSigningKeys")
    @Tag(name = "signing-keys")
    List<Ring> all() {
        Map<String, KeyRingView> found = rings.load(SigningKeys.ALL);
        return SigningKeys.ALL.stream()
                .filter(found::containsKey)
                .map(algorithm -> new Ring(algorithm, ConfiguredKey.of(found.get(algorithm))))
                .toList();
    }

    /** The keys of an algorithm, newest first. */
    record Ring(String algorithm, List<ConfiguredKey> keys) {}
}
