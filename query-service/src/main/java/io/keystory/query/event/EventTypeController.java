package io.keystory.query.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads which kinds of events there are. */
@RestController
@Tag(name = "events")
class EventTypeController {

    private final List<EventTypeView> types = EventTypeView.all();

    @GetMapping("/api/events/types")
    @Operation(summary = "List the kinds of events, with the JSON Schema of each", operationId = "listEventTypes")
    List<EventTypeView> list() {
        return types;
    }
}
