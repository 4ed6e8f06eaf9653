package io.keystory.command.hook;

import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookView;
import io.keystory.events.hook.Occasion;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells a hook once more of something that lies in the log, however long ago that was. */
@RestController
@Tag(name = "hooks")
final class HookRedeliveryController {

    private final StoredHooks hooks;
    private final HookQueue queue;
    private final LogReader log;

    HookRedeliveryController(StoredHooks hooks, HookQueue queue, LogReader log) {
        this.hooks = hooks;
        this.queue = queue;
        this.log = log;
    }

    @PostMapping("/api/hooks/{id}/redeliveries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tell a hook again of what happened at a position", operationId = "redeliverToHook")
    Redelivery redeliver(@PathVariable HookId id, @Valid @RequestBody At body) {
        HookView hook = hooks.view(id);
        Recorded<DomainEvent> event = log.at(List.of(body.position())).stream().findFirst()
                .orElseThrow(() -> KeystoryException.notFound("events", body.position().toString()));
        Occasion occasion = Occasion.of(event.event()).filter(found -> hook.isToldOf(found.trigger()))
                .orElseThrow(() -> new KeystoryException("hook.nothing_to_deliver", 422));
        queue.add(List.of(hook.id()), occasion, event);
        return new Redelivery(occasion.trigger().wireName(), event.position());
    }

    record At(@NotNull @Min(1) Long position) {}

    /** What the hook will be told of in a moment. */
    record Redelivery(String event, long position) {}
}
