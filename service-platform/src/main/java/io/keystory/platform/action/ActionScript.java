package io.keystory.platform.action;

import io.keystory.platform.script.ScriptSandbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the function of such a script is called. */
public final class ActionScript {

    private static final String FUNCTION = "runAction";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ActionScript() {}

    /** What the script answers to an event, JSON's null for nothing; throws {@code ScriptFailure}. */
    public static JsonNode run(ScriptSandbox sandbox, String script, @Nullable Object event,
            @Nullable Map<String, String> environmentVariables) {
        JsonNode input = JSON.createObjectNode()
                .putPOJO("event", event)
                .putPOJO("environmentVariables", environmentVariables == null ? Map.of() : environmentVariables);
        return sandbox.answer(script, FUNCTION, JSON.writeValueAsString(input));
    }
}
