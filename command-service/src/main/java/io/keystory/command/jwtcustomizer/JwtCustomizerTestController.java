package io.keystory.command.jwtcustomizer;

import io.keystory.command.script.ScriptTrial;
import io.keystory.platform.jwtcustomizer.JwtCustomizerScript;
import io.keystory.platform.script.ScriptSandbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries a script out, in the sandbox and under the limits that it would have in earnest. */
@RestController
@Tag(name = "configs")
final class JwtCustomizerTestController {

    private final ScriptSandbox sandbox;

    JwtCustomizerTestController(ScriptSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @PostMapping("/api/configs/jwt-customizer/test")
    @Operation(summary = "Try out a script that adds claims to access tokens", operationId = "testJwtCustomizer")
    Map<String, Object> test(@Valid @RequestBody Trial body) {
        return ScriptTrial.of("jwt_customizer.general", () -> JwtCustomizerScript.claims(
                sandbox, body.script(), body.token(), body.context(), body.environmentVariables()));
    }

    record Trial(
            @NotNull @Pattern(regexp = "access-token|client-credentials") String tokenType,
            @Nullable Map<String, String> environmentVariables,
            @NotNull @Size(max = 65_536) String script,
            @NotNull Map<String, Object> token,
            @NotNull Map<String, Object> context) {}
}
