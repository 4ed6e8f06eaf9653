package io.keystory.edge.servlet;

import io.keystory.edge.frontend.DevServers;
import io.keystory.edge.route.CanonicalPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Asks the development server of a frontend, and joins a browser's socket for hot reloading to its own. */
final class DevFrontends implements FrontendExchange {

    private static final Set<String> ASKED = Set.of("accept", "if-none-match", "sec-fetch-dest", "cache-control");
    private static final Set<String> ANSWERED = Set.of("content-type", "etag", "cache-control", "location", "vary");

    private final DevServers servers;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    DevFrontends(DevServers servers) {
        this.servers = servers;
    }

    @Override
    public void answer(CanonicalPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        URI server = servers.serverOf(path);
        String target = servers.pathAt(path)
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        try {
            if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
                DevSocket.join(server, target, request, response);
            } else {
                copy(ask(server, target, request), response);
            }
        } catch (ConnectException notRunning) {
            Replies.send(servers.notRunning(server), request, response);
        }
    }

    private HttpResponse<byte[]> ask(URI server, String target, HttpServletRequest request) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(server + target))
                .method(request.getMethod(), HttpRequest.BodyPublishers.noBody());
        ASKED.forEach(name -> EdgeFilter.headers(request, name).forEach(value -> asked.header(name, value)));
        try {
            return client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void copy(HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        ANSWERED.forEach(name -> answer.headers().firstValue(name).ifPresent(v -> response.setHeader(name, v)));
        response.getOutputStream().write(answer.body());
    }
}
