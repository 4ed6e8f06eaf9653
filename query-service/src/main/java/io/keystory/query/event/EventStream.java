package io.keystory.query.event;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.LogCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the feed as server-sent events. What a slow reader has not taken yet stays in the log: the next events are
 * read when the last are written.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration RECORDED_EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    /** Within this time the network says that a reader has gone to whom something was sent. */
    private static final Duration ANSWER = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventViews views;
    private final WaitingReaders readers;
    private final ReaderStanding standing;
    private final Duration heartbeat;

    EventStream(EventViews views, WaitingReaders readers, ReaderStanding standing, Duration heartbeat) {
        this.views = views;
        this.readers = readers;
        this.standing = standing;
        this.heartbeat = heartbeat;
    }

    /** Writes until the reader goes or may not go on, or the process ends; takes a place among those who wait. */
    void write(LogCursor cursor, Reader reader, Reading reading, OutputStream output) {
        try {
            send(output, "retry: 2000\n\n");
            long recordAt = System.nanoTime() + RECORDED_EVERY.toNanos();
            while (!readers.isEnding() && standing.mayGoOn(reader)) {
                follow(cursor, reader, reading, output);
                if (System.nanoTime() >= recordAt) {
                    reading.record();
                    recordAt = System.nanoTime() + RECORDED_EVERY.toNanos();
                }
            }
        } catch (IOException e) {
            LOG.debug("A reader of the event stream has gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reading.record();
        }
    }

    /**
     * Writes what there is until it is time for a sign of life, which also tells how far reading has come. It comes in two
     * parts: that somebody has gone is answered to the first, and found by the second.
     */
    private void follow(LogCursor cursor, Reader reader, Reading reading, OutputStream output)
            throws IOException, InterruptedException {
        long beat = System.nanoTime() + heartbeat.toNanos();
        for (long left = heartbeat.toNanos(); left > 0 && !readers.isEnding(); left = beat - System.nanoTime()) {
            List<Recorded<DomainEvent>> found = cursor.next(BATCH);
            if (found.isEmpty()) {
                cursor.await(Duration.ofNanos(left));
            } else {
                reading.shown(found);
                send(output, text(found, reader));
            }
        }
        send(output, ":\n");
        Thread.sleep(ANSWER);
        send(output, "id: " + cursor.position() + "\n\n");
    }

    private String text(List<Recorded<DomainEvent>> found, Reader reader) {
        StringBuilder text = new StringBuilder();
        for (EventView event : views.of(found, reader.isOpened())) {
            text.append("id: ").append(event.position()).append("\ndata: ")
                    .append(JSON.writeValueAsString(event)).append("\n\n");
        }
        return text.toString();
    }

    private static void send(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
