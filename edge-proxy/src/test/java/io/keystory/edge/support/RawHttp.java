package io.keystory.edge.support;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends exactly the bytes that it is given, which ordinary clients refuse to. */
public final class RawHttp {

    private RawHttp() {
    }

    /** The whole answer to a request line and headers, read until the server closes. */
    public static String exchange(int port, String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            String head = requestLine + "\r\n" + String.join("", java.util.Arrays.stream(headers)
                    .map(h -> h + "\r\n").toList()) + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
