package io.keystory.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.keystory.events.EventCatalogue;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleId;
import io.keystory.platform.RequestContext;
import io.keystory.store.EmbeddedLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class TravellingCommandsTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private static final Command COMMAND =
            new ChooseKind(new InteractionId("i"), InteractionKind.REGISTER, Instant.parse("2026-01-02T03:04:05Z"));

    private final List<Command> decided = new ArrayList<>();
    private final List<EventMetadata> metadata = new ArrayList<>();
    private RuntimeException refusal;
    private UnaryOperator<String> onTheWay = UnaryOperator.identity();
    private HttpServer server;

    private final Commands decider = commands -> {
        if (refusal != null) {
            throw refusal;
        }
        decided.addAll(commands);
        metadata.add(RequestContext.currentMetadata());
    };
    private final CommandEndpoint endpoint =
            new CommandEndpoint(decider, DB.log().vault(), Clock.systemUTC());

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(CommandEndpoint.PATH, exchange -> {
            String body = onTheWay.apply(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = 500;
            byte[] answer = new byte[0];
            try {
                ResponseEntity<String> response = endpoint.decide(
                        exchange.getRequestHeaders().getFirst(CommandEndpoint.TIMESTAMP),
                        exchange.getRequestHeaders().getFirst(CommandEndpoint.NONCE),
                        exchange.getRequestHeaders().getFirst(CommandEndpoint.SEAL), body);
                exchange.getResponseHeaders().set(
                        CommandEndpoint.SEAL, response.getHeaders().getFirst(CommandEndpoint.SEAL));
                status = 200;
                answer = response.getBody().getBytes(StandardCharsets.UTF_8);
            } catch (KeystoryException e) {
                status = e.status();
            } catch (Exception e) {
                throw new IOException(e);
            } finally {
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_command_arrives_as_it_was_sent_with_what_is_known_of_the_request() throws Exception {
        EventMetadata known =
                new EventMetadata(Actor.user("u"), "request", "correlation", null, "i", "192.0.2.1", "agent");

        new RequestContext(known).during(() -> {
            remote().send(COMMAND);
            return null;
        });

        assertThat(decided).containsExactly(COMMAND);
        assertThat(metadata).containsExactly(known);
    }

    @Test
    void a_refusal_comes_back_with_code_status_and_data() {
        refusal = new KeystoryException("session.identity_conflict", 409, Map.of("a", "b"));

        assertThatThrownBy(() -> remote().send(COMMAND))
                .isInstanceOfSatisfying(KeystoryException.class, e -> {
                    assertThat(e.code()).isEqualTo("session.identity_conflict");
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.data()).hasToString("{\"a\":\"b\"}");
                });
    }

    @Test
    void what_does_not_fit_comes_back_part_by_part() {
        refusal = KeystoryException.invalidInput(List.of("templates", 0, "languageTag"), "must not be null");

        assertThatThrownBy(() -> remote().send(COMMAND)).isInstanceOfSatisfying(KeystoryException.class, e ->
                assertThat(e.data()).isEqualTo(InputIssues.at(List.of("templates", 0, "languageTag"), "must not be null")));
    }

    @Test
    void what_is_altered_on_the_way_is_refused() {
        onTheWay = body -> body.replace("\"i\"", "\"j\"");

        assertThatThrownBy(() -> remote().send(COMMAND))
                .hasMessage("request.command_service_unavailable");
        assertThat(decided).isEmpty();
    }

    @Test
    void a_request_counts_once() throws Exception {
        String body = "{\"metadata\":null,\"commands\":[]}";
        String now = Long.toString(Clock.systemUTC().millis());
        String seal = new CommandSeal(DB.log().vault()).request(now, "n", body);
        endpoint.decide(now, "n", seal, body);

        assertThatThrownBy(() -> endpoint.decide(now, "n", seal, body)).hasMessage("request.not_found");
    }

    @Test
    void an_old_request_is_refused() {
        String body = "{\"metadata\":null,\"commands\":[]}";
        String then = Long.toString(Clock.systemUTC().millis() - 61_000);
        String seal = new CommandSeal(DB.log().vault()).request(then, "n", body);

        assertThatThrownBy(() -> endpoint.decide(then, "n", seal, body)).hasMessage("request.not_found");
    }

    @Test
    void commands_of_other_slices_do_not_travel() {
        assertThatThrownBy(() -> remote().send(new DeleteRole(new RoleId("r"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_silent_command_service_is_an_error_to_be_tried_again() {
        server.stop(0);

        assertThatThrownBy(() -> remote().send(COMMAND))
                .isInstanceOfSatisfying(KeystoryException.class, e -> assertThat(e.status()).isEqualTo(503));
    }

    /** 0 stands for none. */
    @ParameterizedTest
    @CsvSource({
        "0, 502 request.outcome_unknown", "200, 502 request.outcome_unknown", "500, 502 request.outcome_unknown",
        "504, 502 request.outcome_unknown", "404, 503 request.command_service_unavailable",
        "503, 503 request.command_service_unavailable"})
    void nobody_knows_what_became_of_a_command_whose_answer_does_not_come_or_is_somebody_else_s(int answered, String told)
            throws IOException {
        server.removeContext(CommandEndpoint.PATH);
        server.createContext(CommandEndpoint.PATH, exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (answered > 0) {
                exchange.sendResponseHeaders(answered, -1);
            }
            exchange.close();
        });

        assertThatThrownBy(() -> remote().send(COMMAND)).isInstanceOfSatisfying(KeystoryException.class,
                e -> assertThat(e.status() + " " + e.code()).isEqualTo(told));
    }

    private RemoteCommands remote() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new RemoteCommands(address, DB.log().vault(), Clock.systemUTC());
    }
}
