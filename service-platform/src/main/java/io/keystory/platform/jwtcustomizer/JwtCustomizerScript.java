package io.keystory.platform.jwtcustomizer;

import io.keystory.platform.script.ScriptSandbox;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How the function of such a script is called. */
public final class JwtCustomizerScript {

    private static final String FUNCTION = "getCustomJwtClaims";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JwtCustomizerScript() {}

    /** The claims that the script gives for a token in its context; throws {@code ScriptFailure}. */
    public static Map<String, Object> claims(ScriptSandbox sandbox, String script, Map<String, ?> token,
            Map<String, ?> context, Map<String, String> environmentVariables) {
        Map<String, Object> input = Map.of("token", token, "context", context,
                "environmentVariables", environmentVariables == null ? Map.of() : environmentVariables);
        return sandbox.run(script, FUNCTION, JSON.writeValueAsString(input));
    }
}
