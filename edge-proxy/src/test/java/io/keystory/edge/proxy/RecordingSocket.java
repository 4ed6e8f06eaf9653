package io.keystory.edge.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A service that takes one request as bytes, however odd its target, and answers 204. */
final class RecordingSocket implements AutoCloseable {

    private final ServerSocket server;
    private final CompletableFuture<String> requestLine = new CompletableFuture<>();

    RecordingSocket() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerOne);
    }

    private void answerOne() {
        try (Socket caller = server.accept()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream()));
            requestLine.complete(lines.readLine());
            while (!lines.readLine().isEmpty()) {
                // The headers are not asked for.
            }
            caller.getOutputStream().write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String requestLine() throws Exception {
        return requestLine.get(60, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
