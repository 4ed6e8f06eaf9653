package io.keystory.command.action;

import io.keystory.command.script.ScriptTrial;
import io.keystory.events.action.ActionType;
import io.keystory.platform.action.ActionScript;
import io.keystory.platform.script.ScriptSandbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tries a script out, in the sandbox and under the limits that it would have in earnest. */
@RestController
@Tag(name = "configs")
final class ActionTestController {

    private final ScriptSandbox sandbox;

    ActionTestController(ScriptSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @PostMapping("/api/configs/actions/test")
    @Operation(summary = "Try out a script of sign-ins", operationId = "testAction")
    @ApiResponse(responseCode = "200", description = "What the script answered")
    @ApiResponse(responseCode = "204", description = "The script answered nothing", content = @Content)
    ResponseEntity<JsonNode> test(@Valid @RequestBody Trial body) {
        JsonNode answer = ScriptTrial.of("action.general", () ->
                ActionScript.run(sandbox, body.script(), body.event(), body.environmentVariables()));
        return answer.isNull() ? ResponseEntity.noContent().build() : ResponseEntity.ok(answer);
    }

    record Trial(
            @NotNull ActionType actionType,
            @NotNull @Size(max = 65_536) String script,
            @NotNull Object event,
            @Nullable Map<String, String> environmentVariables) {}
}
