package io.keystory.platform.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.HookView;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hook as the Management API shows it.
 *
 * @param event always null: older clients name a single event, which is kept among {@code events}
 * @param signingKey empty where the past is told of
 * @param createdAt epoch ms
 */
public record Hook(
        String tenantId,
        String id,
        String name,
        @Nullable HookTrigger event,
        List<HookTrigger> events,
        Config config,
        String signingKey,
        boolean enabled,
        long createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExecutionStats executionStats) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** The hook with what the vault keeps of it. */
    public static Hook of(HookView view, Vault vault) {
        return of(view, headers(view, vault), vault.open(view.signingKeyId()).orElse(""));
    }

    /** The hook alone, as it was at a moment whose secrets are gone. */
    public static Hook withoutSecrets(HookView view) {
        return of(view, null, "");
    }

    private static Hook of(HookView view, Map<String, String> headers, String signingKey) {
        return new Hook("default", view.id(), view.name(), null, view.events(),
                new Config(view.target().url(), headers, view.target().retries()), signingKey, view.isEnabled(),
                view.createdAt(), null);
    }

    /** The headers of a hook's own; null when it has none. */
    private static Map<String, String> headers(HookView view, Vault vault) {
        String id = view.target().headersId();
        return id == null ? null : vault.open(id).map(json -> JSON.readValue(json, HEADERS)).orElse(null);
    }

    /** Headers as they are kept in the vault. */
    public static String kept(Map<String, String> headers) {
        return JSON.writeValueAsString(headers);
    }

    /** The same with how often it was told, and how often it took that in. */
    public Hook with(ExecutionStats stats) {
        return new Hook(tenantId, id, name, event, events, config, signingKey, enabled, createdAt, stats);
    }

    /** The same, told in another way. */
    public Hook at(Config other) {
        return new Hook(tenantId, id, name, event, events, other, signingKey, enabled, createdAt, executionStats);
    }

    /** Where a hook is told, with which headers, and how often it is tried again. */
    public record Config(
            String url,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> headers,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer retries) {}

    /** How often a hook was told something in the last 24 hours, and how often it took that in. */
    public record ExecutionStats(long successCount, long requestCount) {}
}
