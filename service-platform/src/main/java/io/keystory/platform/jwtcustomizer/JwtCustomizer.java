package io.keystory.platform.jwtcustomizer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.jwtcustomizer.JwtCustomizerView;
import io.keystory.store.Vault;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A script that adds claims to access tokens, as the Management API shows it; what was not given is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JwtCustomizer(
        String script,
        @Nullable Map<String, String> environmentVariables,
        @Nullable Map<String, Object> contextSample,
        boolean blockIssuanceOnError,
        @Nullable Map<String, Object> tokenSample) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The script with what the vault keeps of it. */
    public static JwtCustomizer of(JwtCustomizerView view, Vault vault) {
        Details details = view.detailsId() == null ? Details.NONE : vault.open(view.detailsId())
                .map(json -> JSON.readValue(json, Details.class))
                .orElse(Details.NONE);
        return new JwtCustomizer(view.script(), details.environmentVariables(), details.contextSample(),
                view.blockIssuanceOnError(), details.tokenSample());
    }

    /** The script alone, as it was at a moment whose secrets are gone. */
    public static JwtCustomizer withoutDetails(JwtCustomizerView view) {
        return new JwtCustomizer(view.script(), null, null, view.blockIssuanceOnError(), null);
    }

    /** What the vault is to keep, as JSON; null when there is nothing. */
    public String details() {
        Details details = new Details(environmentVariables, contextSample, tokenSample);
        return details.equals(Details.NONE) ? null : JSON.writeValueAsString(details);
    }

    private record Details(
            Map<String, String> environmentVariables, Map<String, Object> contextSample,
            Map<String, Object> tokenSample) {

        static final Details NONE = new Details(null, null, null);
    }
}
