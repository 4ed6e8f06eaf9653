package io.keystory.command.captcha;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A captcha provider on this machine: it takes "human" for the proof of a person, and what has "once" in it one time. */
final class CaptchaJudge implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> judged = ConcurrentHashMap.newKeySet();
    private volatile String asked = "";

    CaptchaJudge() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/turnstile", exchange -> judge(exchange, "{\"success\": %s}"));
        server.createContext("/v1", exchange -> judge(exchange,
                "{\"tokenProperties\": {\"valid\": true}, \"riskAnalysis\": {\"score\": %s}}"));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The last request: its address and its body. */
    String asked() {
        return asked;
    }

    private void judge(HttpExchange exchange, String verdict) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked = exchange.getRequestURI() + " " + body;
        if (body.contains("silence")) {
            exchange.close();
            return;
        }
        boolean isHuman = body.contains("human") && (judged.add(body) || !body.contains("once"));
        byte[] answer = verdict.formatted(exchange.getRequestURI().getPath().startsWith("/v1")
                ? isHuman ? "0.9" : "0.1" : String.valueOf(isHuman)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
