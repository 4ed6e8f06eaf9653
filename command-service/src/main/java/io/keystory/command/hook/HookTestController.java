package io.keystory.command.hook;

import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.hook.Hook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries out how an address would take in what a hook is told. */
@RestController
@Tag(name = "hooks")
final class HookTestController {

    private static final int MOST_SHOWN = 1000;

    private final StoredHooks hooks;
    private final HookSender sender;
    private final HookSamples samples;

    HookTestController(StoredHooks hooks, HookSender sender, HookSamples samples) {
        this.hooks = hooks;
        this.sender = sender;
        this.samples = samples;
    }

    @PostMapping("/api/hooks/{id}/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send samples of what a hook is told", operationId = "testHook")
    void test(@PathVariable HookId id, @Valid @RequestBody Trial body) {
        Hook hook = hooks.shown(id).at(body.config().config());
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            body.events().stream().distinct()
                    .map(trigger -> CompletableFuture.supplyAsync(() -> send(hook, trigger), senders))
                    .toList().stream()
                    .map(CompletableFuture::join)
                    .forEach(HookTestController::requireAccepted);
        }
    }

    private HookSender.Outcome send(Hook hook, HookTrigger trigger) {
        return sender.send(hook, "test_" + Ids.next(), samples.of(hook.id(), trigger));
    }

    private static void requireAccepted(HookSender.Outcome outcome) {
        if (outcome.status() == null) {
            throw new KeystoryException("hook.send_test_payload_failed", 422, Map.of("message", outcome.reason()));
        }
        if (!outcome.isAccepted()) {
            String body = outcome.body();
            throw new KeystoryException("hook.endpoint_responded_with_error", 422, Map.of(
                    "responseStatus", outcome.status(),
                    "responseBody", body.substring(0, Math.min(body.length(), MOST_SHOWN))));
        }
    }

    /** What to send samples of, and where to. */
    record Trial(
            @NotNull @Size(min = 1) List<@NotNull HookTrigger> events, @NotNull @Valid HookTargetInput config) {}
}
