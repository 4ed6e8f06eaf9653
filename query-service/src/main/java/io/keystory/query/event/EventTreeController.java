package io.keystory.query.event;

import io.keystory.events.platform.KeystoryException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads what came of a request. */
@RestController
@Tag(name = "events")
class EventTreeController {

    private final Feed feed;

    EventTreeController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/api/events/tree/{correlationId}")
    @Operation(summary = "Tell what came of a request", operationId = "getEventTree")
    EventTree tree(@PathVariable String correlationId, Authentication caller) {
        EventPage page = feed.page(EventSearch.ofCorrelation(correlationId), Duration.ZERO, Reader.of(caller));
        if (page.events().isEmpty()) {
            throw KeystoryException.notFound("requests", correlationId);
        }
        return EventTree.of(correlationId, page.events(), page.events().size() < EventSearch.MOST);
    }
}
