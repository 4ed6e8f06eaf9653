package io.keystory.edge.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.edge.support.FakeDevServer;
import io.keystory.edge.support.FrontDoor;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every front door promises while frontends are developed. */
@Timeout(180)
public abstract class DevFrontendsOverHttp {

    private FakeDevServer console;
    private FakeDevServer signIn;
    private FrontDoor door;

    /** A front door in development before these servers. */
    protected abstract FrontDoor open(DevServers servers) throws Exception;

    @BeforeEach
    void start() throws Exception {
        console = new FakeDevServer("console");
        signIn = new FakeDevServer("sign-in");
        door = open(new DevServers(Map.of("console", console.port(), "account", 1), signIn.port()));
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        console.close();
        signIn.close();
    }

    @Test
    void each_path_is_answered_by_its_own_server() throws Exception {
        assertThat(door.get("/console?code=x").body()).isEqualTo("console GET /console/?code=x HTTP/1.1");
        assertThat(door.get("/console/users").body()).isEqualTo("console GET /console/users HTTP/1.1");
        assertThat(door.get("/console/@vite/client?t=1").body())
                .isEqualTo("console GET /console/@vite/client?t=1 HTTP/1.1");
        assertThat(door.get("/assets/sign-in/src/main.tsx").body()).startsWith("sign-in GET /assets/sign-in/src/");
        assertThat(door.get("/favicon.ico").body()).isEqualTo("sign-in GET /favicon.ico HTTP/1.1");
    }

    @Test
    void a_server_that_does_not_run_is_named() throws Exception {
        HttpResponse<String> answer = door.get("/account");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("http://localhost:1", "npm run dev");
    }

    @Test
    void a_socket_for_hot_reloading_is_joined_to_the_servers_own() throws Exception {
        try (Socket browser = new Socket("localhost", door.port())) {
            browser.getOutputStream().write(("GET /console/?token=x HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Key: k\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes());
            assertThat(readUntil(browser.getInputStream(), "hello ")).startsWith("HTTP/1.1 101")
                    .containsIgnoringCase("Sec-WebSocket-Accept: accepted").containsIgnoringCase("Upgrade: websocket");
            browser.getOutputStream().write("ping".getBytes());
            assertThat(readUntil(browser.getInputStream(), "ping")).isEqualTo("ping");
            browser.getOutputStream().write("pong".repeat(5_000).getBytes());
            assertThat(browser.getInputStream().readNBytes(20_000)).endsWith("pong".getBytes());
        }
    }

    private static String readUntil(InputStream in, String end) throws Exception {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                return text + " [closed]";
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
