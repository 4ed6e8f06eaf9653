package io.keystory.platform.jwtcustomizer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.platform.script.SecretDetails;
import io.keystory.store.Vault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script that adds claims to access tokens, as the Management API shows it; what was not given is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JwtCustomizer(
        String script,
        @Nullable Map<String, String> environmentVariables,
        @Nullable Map<String, Object> contextSample,
        boolean blockIssuanceOnError,
        @Nullable Map<String, Object> tokenSample) {

    private static final SecretDetails<Details> DETAILS =
            new SecretDetails<>(Details.class, new Details(null, null, null));

    /** The script with what the vault keeps of it. */
    public static JwtCustomizer of(JwtCustomizerView view, Vault vault) {
        Details details = DETAILS.open(view.detailsId(), vault);
        return new JwtCustomizer(view.script(), details.environmentVariables(), details.contextSample(),
                view.blockIssuanceOnError(), details.tokenSample());
    }

    /** The script alone, as it was at a moment whose secrets are gone. */
    public static JwtCustomizer withoutDetails(JwtCustomizerView view) {
        return new JwtCustomizer(view.script(), null, null, view.blockIssuanceOnError(), null);
    }

    /** What the vault is to keep, as JSON; null when there is nothing. */
    public String details() {
        return DETAILS.json(new Details(environmentVariables, contextSample, tokenSample));
    }

    private record Details(
            Map<String, String> environmentVariables, Map<String, Object> contextSample,
            Map<String, Object> tokenSample) {}
}
