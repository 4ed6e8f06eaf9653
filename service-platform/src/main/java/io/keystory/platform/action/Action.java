package io.keystory.platform.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.action.ActionView;
import io.keystory.events.action.OnExecutionError;
import io.keystory.platform.script.SecretDetails;
import io.keystory.store.Vault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script that has its say while somebody signs in, as the Management API shows it; what was not given is left out.
 *
 * @param enabled whether it runs
 * @param onExecutionError what becomes of a sign-in when it fails
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Action(
        String script,
        @Nullable Map<String, String> environmentVariables,
        @Nullable Object contextSample,
        boolean enabled,
        OnExecutionError onExecutionError) {

    private static final SecretDetails<Details> DETAILS =
            new SecretDetails<>(Details.class, new Details(null, null));

    /** The script with what the vault keeps of it. */
    public static Action of(ActionView view, Vault vault) {
        Details details = DETAILS.open(view.detailsId(), vault);
        return new Action(view.script(), details.environmentVariables(), details.contextSample(),
                view.isEnabled(), view.onExecutionError());
    }

    /** The script alone, as it was at a moment whose secrets are gone. */
    public static Action withoutDetails(ActionView view) {
        return new Action(view.script(), null, null, view.isEnabled(), view.onExecutionError());
    }

    /** What the vault is to keep, as JSON; null when there is nothing. */
    public String details() {
        return DETAILS.json(new Details(environmentVariables, contextSample));
    }

    private record Details(Map<String, String> environmentVariables, Object contextSample) {}
}
