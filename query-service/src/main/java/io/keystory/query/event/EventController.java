package io.keystory.query.event;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.read.LogCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Duration;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Reads what happened: by pages, as a stream, or one event. */
@RestController
@Tag(name = "events")
class EventController {

    private static final String STREAM = MediaType.TEXT_EVENT_STREAM_VALUE;

    private final Feed feed;
    private final EventStream stream;
    private final WaitingReaders readers;

    EventController(Feed feed, EventStream stream, WaitingReaders readers) {
        this.feed = feed;
        this.stream = stream;
        this.readers = readers;
    }

    @GetMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read what happened, in the order of positions", operationId = "listEvents", description = """
            Read on with `next` as `after`: no event is skipped or read twice. With `order=desc` the newest events come \
            first: read on with `next` as `before` until it is 0. With `wait` the answer comes as soon as \
            there is an event, at the latest after so many seconds. With `Accept: text/event-stream` events come as they \
            happen: `id` is the position, `data` an event as in a page; a reader that was cut off goes on with \
            `Last-Event-ID`; after 15 seconds without an event there is a sign of life. Personal fields are null without the scope \
            `read:personal-data`. Reading is recorded.""")
    @Parameter(name = "Last-Event-ID", in = ParameterIn.HEADER, schema = @Schema(type = "integer", format = "int64"),
            description = "For streams: the position of the last event that was received; counts before `after`.")
    @ApiResponse(responseCode = "200", description = "Events", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = EventPage.class)),
        @Content(mediaType = STREAM, schema = @Schema(type = "string"))
    })
    @ApiResponse(responseCode = "503", description = "Too many readers wait: `event.too_many_readers`",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Error")))
    ResponseEntity<EventPage> list(@ParameterObject @Valid EventSearch search,
            @Parameter(description = "Seconds to wait for an event.") @RequestParam(defaultValue = "0")
            @Min(0) @Max(30) int wait,
            Authentication caller) {
        EventPage page = page(search, wait, Reader.of(caller));
        return ResponseEntity.ok().header("Keystory-Position", Long.toString(page.head())).body(page);
    }

    private EventPage page(EventSearch search, int wait, Reader reader) {
        if (!search.isBackwards() && search.before() == null) {
            return feed.page(search, Duration.ofSeconds(search.to() == null ? wait : 0), reader);
        }
        if (!search.isBackwards()) {
            throw KeystoryException.invalidInput("before", "goes with order=desc");
        }
        if (wait > 0) {
            throw KeystoryException.invalidInput("wait", "does not go with order=desc");
        }
        return feed.pageBackwards(search, reader);
    }

    @GetMapping(path = "/api/events", produces = STREAM)
    @Operation(hidden = true)
    void stream(@Valid EventSearch search,
            @RequestHeader(name = "Last-Event-ID", required = false) @Min(0) Long lastEventId,
            Authentication caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (search.to() != null || search.limit() != null || search.isBackwards() || search.before() != null) {
            throw KeystoryException.invalidInput("A stream goes on and has no end: leave to, limit, order and before out.");
        }
        Reader reader = Reader.of(caller);
        try (LogCursor cursor = feed.open(search, lastEventId == null ? search.after() : lastEventId, reader)) {
            readers.enter(cursor);
            try {
                ShallowEtagHeaderFilter.disableContentCaching(request);
                response.setContentType(STREAM + ";charset=UTF-8");
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Accel-Buffering", "no");
                stream.write(cursor, reader, feed.reading(search, reader.isOpened()), response.getOutputStream());
            } finally {
                readers.leave(cursor);
            }
        }
    }

    @GetMapping("/api/events/{position}")
    @Operation(summary = "Get the event at a position", operationId = "getEvent")
    EventView get(@PathVariable long position, Authentication caller) {
        return feed.at(position, Reader.of(caller));
    }
}
