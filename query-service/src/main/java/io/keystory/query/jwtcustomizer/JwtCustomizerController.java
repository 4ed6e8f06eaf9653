package io.keystory.query.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.jwtcustomizer.JwtCustomizer;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads the scripts that add claims to access tokens; the past tells of them without what is secret. */
@RestController
@Tag(name = "configs")
@ReadsFrom(JwtCustomizerReads.MODEL)
@AsOf
class JwtCustomizerController {

    private static final Map<JwtCustomizerId, String> KEYS = Map.of(
            JwtCustomizerId.ACCESS_TOKEN, "jwt.accessToken",
            JwtCustomizerId.CLIENT_CREDENTIALS, "jwt.clientCredentials");

    private final Views<JwtCustomizerView> views;
    private final Vault vault;

    JwtCustomizerController(Views<JwtCustomizerView> views, Vault vault) {
        this.views = views;
        this.vault = vault;
    }

    @GetMapping("/api/configs/jwt-customizer")
    @Operation(summary = "List the scripts that add claims to access tokens", operationId = "listJwtCustomizers")
    List<KeyedCustomizer> list() {
        return Stream.of(JwtCustomizerId.ACCESS_TOKEN, JwtCustomizerId.CLIENT_CREDENTIALS)
                .flatMap(id -> find(id).map(found -> new KeyedCustomizer(KEYS.get(id), found)).stream())
                .toList();
    }

    @GetMapping("/api/configs/jwt-customizer/{tokenTypePath}")
    @Versioned(table = "read.jwt_customizer", id = "tokenTypePath")
    @Operation(summary = "Get the script that adds claims to access tokens", operationId = "getJwtCustomizer")
    JwtCustomizer get(@PathVariable("tokenTypePath") JwtCustomizerId id) {
        return find(id).orElseThrow(() -> KeystoryException.notFound("jwt_customizers", id.value()));
    }

    private Optional<JwtCustomizer> find(JwtCustomizerId id) {
        boolean isAboutNow = Moment.asked().isEmpty();
        return views.find(id.value()).map(view ->
                isAboutNow ? JwtCustomizer.of(view, vault) : JwtCustomizer.withoutDetails(view));
    }

    /** A script by the key under which it is configured. */
    record KeyedCustomizer(String key, JwtCustomizer value) {}
}
