package io.keystory.oidc.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.jwtcustomizer.JwtCustomizer;
import io.keystory.platform.jwtcustomizer.JwtCustomizerScript;
import io.keystory.platform.script.ScriptFailure;
import io.keystory.platform.script.ScriptFailure.Reason;
import io.keystory.platform.script.ScriptSandbox;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The claims that a script adds to an access token. */
public final class CustomClaims {

    private static final Logger LOG = LoggerFactory.getLogger(CustomClaims.class);

    private final JwtCustomizers customizers;
    private final ScriptSandbox sandbox;

    CustomClaims(JwtCustomizers customizers, ScriptSandbox sandbox) {
        this.customizers = customizers;
        this.sandbox = sandbox;
    }

    /**
     * The claims for a token, none where there is no script. When the script denies access, the request is refused with
     * {@code access_denied}; when it fails, with {@code invalid_request} if the script is said to block, else the token
     * is issued without its claims.
     *
     * @param context asked for only where there is a script
     * @param failed is told of failures before anything is refused
     */
    public Map<String, Object> of(JwtCustomizerId id, Map<String, ?> token, Supplier<Map<String, Object>> context,
            Failed failed) {
        return customizers.find(id).map(script -> run(id, script, token, context.get(), failed)).orElse(Map.of());
    }

    private Map<String, Object> run(JwtCustomizerId id, JwtCustomizer script, Map<String, ?> token,
            Map<String, Object> context, Failed failed) {
        try {
            return JwtCustomizerScript.claims(sandbox, script.script(), token, context, script.environmentVariables());
        } catch (ScriptFailure failure) {
            boolean isDenied = failure.reason() == Reason.DENIED;
            failed.because(failure.reason().code(), isDenied || script.blockIssuanceOnError());
            if (isDenied) {
                throw ProviderError.of("access_denied",
                        Objects.requireNonNullElse(failure.getMessage(), "Access was denied by a rule."));
            }
            LOG.warn("The script for {} failed ({}): {}", id, failure.reason().code(), failure.getMessage());
            if (script.blockIssuanceOnError()) {
                throw ProviderError.invalidRequest("No token is issued, because its claims could not be found out.");
            }
            return Map.of();
        }
    }

    /** Is told why a script gave no claims, and whether no token is issued therefore. */
    public interface Failed {
        void because(String reason, boolean isBlocked);
    }
}
