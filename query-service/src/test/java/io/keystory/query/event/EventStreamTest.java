package io.keystory.query.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import io.keystory.store.read.EventFilter;
import io.keystory.store.read.LogCursor;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(180)
class EventStreamTest {

    private static final String[] STREAM = {"Accept", "text/event-stream"};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final String path = "/api/events?subject=user:" + user.userId();

    @Test
    void events_come_as_they_happen() throws IOException {
        long position = service.events().append(user);
        HttpResponse<InputStream> answer = admin.open(path, STREAM);
        try (BufferedReader stream = reader(answer)) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(next(stream, "id: ")).isEqualTo(Long.toString(position));
            assertThat(event(stream).get("type").asString()).isEqualTo("user.created");

            long more = service.events().append(new NameChanged(user.userId(), "Grace"));

            assertThat(next(stream, "id: ")).isEqualTo(Long.toString(more));
            assertThat(event(stream).at("/payload/name").asString()).isEqualTo("Grace");
        }
    }

    @Test
    void a_reader_that_was_cut_off_goes_on_behind_what_it_has() throws IOException {
        long position = service.events().append(user);
        long more = service.events().append(new NameChanged(user.userId(), "Grace"));
        try (BufferedReader stream = reader(admin.open(path + "&after=0",
                "Accept", "text/event-stream", "Last-Event-ID", Long.toString(position)))) {
            assertThat(next(stream, "id: ")).isEqualTo(Long.toString(more));
        }
    }

    @Test
    void nothing_personal_is_streamed_without_the_scope_for_it() throws IOException {
        service.events().append(user);
        try (BufferedReader stream = reader(service.withScope("read:events").open(path, STREAM))) {
            assertThat(event(stream).at("/payload/username").isNull()).isTrue();
        }
    }

    @Test
    void a_sign_of_life_tells_how_far_reading_has_come() throws IOException {
        String start = Long.toString(head());
        try (BufferedReader stream = reader(admin.open(path + "&after=" + start, STREAM))) {
            assertThat(next(stream, ":")).isEmpty();
            assertThat(Long.parseLong(next(stream, "id: "))).isGreaterThanOrEqualTo(Long.parseLong(start));
        }
    }

    @Test
    void a_stream_is_recorded_when_its_reader_has_gone() throws IOException {
        long position = service.events().append(user);
        try (BufferedReader stream = reader(admin.open(path, STREAM))) {
            next(stream, "data: ");
        }
        Awaitility.await().until(() -> admin
                .get("/api/events?type=audit.events_read&after=" + position).json().get("events").valueStream()
                .anyMatch(record -> record.at("/payload/firstPosition").asLong() == position));
    }

    @Test
    void that_a_reader_has_gone_is_found_by_the_first_sign_of_life() {
        Jwt token = Jwt.withTokenValue("t").header("alg", "none").subject("m").claim("client_id", "m")
                .expiresAt(Instant.now().plusSeconds(60)).build();
        Feed feed = service.bean(Feed.class);
        ClosedByReader connection = new ClosedByReader();
        try (LogCursor cursor = cursor()) {
            new EventStream(service.bean(EventViews.class), new WaitingReaders(1), service.bean(ReaderStanding.class),
                    Duration.ofMillis(1))
                    .write(cursor, new Reader(token, false), feed.reading(EventSearch.ALL, false), connection);
        }
        assertThat(connection.sent).hasToString("retry: 2000\n\n:\n");
    }

    @Test
    void whoever_listens_is_sent_home_when_the_token_ends_or_the_application_is_no_more() throws Exception {
        String id = "m-" + Ids.next();
        TestClient application = service.application(id, "read:events", Duration.ofMinutes(1));
        TestClient brief = service.application("m-brief", "read:events", Duration.ofSeconds(2));
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> application.get(path + "&wait=3&after=" + head()));
        try (BufferedReader stream = reader(application.open(path, STREAM));
                BufferedReader other = reader(brief.open(path, STREAM))) {
            next(stream, "retry: ");
            service.bean(JdbcTemplate.class).update("insert into token.ended_client (client_id) values (?)", id);

            assertThat(stream.lines().filter(line -> line.startsWith("data"))).isEmpty();
            assertThat(other.lines().filter(line -> line.startsWith("data"))).isEmpty();
        }
        assertThat(waiting.get(60, TimeUnit.SECONDS).code()).isEqualTo("auth.unauthorized");
        assertThat(application.get(path).status()).isEqualTo(401);
    }

    @Test
    void a_stream_has_no_end_and_starts_nowhere_strange() {
        for (String more : new String[] {"&to=2030-01-01T00:00:00Z", "&limit=5", "&type=no.such"}) {
            Answer answer = admin.get(path + more, STREAM);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("guard.invalid_input");
        }
        assertThat(admin.get(path, "Accept", "text/event-stream", "Last-Event-ID", "x").status()).isEqualTo(400);
    }

    @Test
    void only_so_many_may_wait_and_all_go_home_at_the_end() throws Exception {
        WaitingReaders readers = new WaitingReaders(1);
        try (LogCursor one = cursor(); LogCursor two = cursor()) {
            readers.enter(one);
            assertRefused(readers, two);
            readers.leave(one);
            readers.leave(one);
            readers.enter(two);
            assertRefused(readers, one);

            readers.onApplicationEvent(null);

            two.await(Duration.ofSeconds(50));
            assertThat(readers.isEnding()).isTrue();
            readers.leave(two);
            assertRefused(readers, one);
        }
    }

    private static void assertRefused(WaitingReaders readers, LogCursor reader) {
        assertThatThrownBy(() -> readers.enter(reader)).isInstanceOfSatisfying(KeystoryException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("event.too_many_readers");
            assertThat(refusal.status()).isEqualTo(503);
        });
    }

    private LogCursor cursor() {
        return service.bean(EventLog.class).feed().open(EventFilter.ALL, head(), Long.MAX_VALUE, true);
    }

    private long head() {
        return service.bean(EventLog.class).reader().head();
    }

    private static JsonNode event(BufferedReader stream) throws IOException {
        return JSON.readTree(next(stream, "data: "));
    }

    /** The rest of the next line that starts like this. */
    private static String next(BufferedReader stream, String start) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith(start)) {
            line = stream.readLine();
        }
        assertThat(line).as("a line that starts with " + start).isNotNull();
        return line.substring(start.length());
    }

    /** Takes what comes as the network does: the first thing that comes after the reader has gone is still taken. */
    private static final class ClosedByReader extends OutputStream {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (sent.toString(StandardCharsets.UTF_8).contains(":\n")) {
                throw new IOException("Broken pipe");
            }
            sent.writeBytes(bytes);
        }
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
