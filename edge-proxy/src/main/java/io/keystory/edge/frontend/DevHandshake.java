package io.keystory.edge.frontend;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A WebSocket that a development server has opened for a browser.
 *
 * @param socket  the connection to the server, past the handshake
 * @param headers what the server answered and the browser must be told
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4">RFC 6455, section 4</a>
 */
public record DevHandshake(Socket socket, Map<String, String> headers) {

    private static final List<String> FORWARDED = List.of("Sec-WebSocket-Key", "Sec-WebSocket-Version",
            "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions", "Origin");

    /** Opens one; {@code request} gives the browser's headers. */
    public static DevHandshake with(URI server, String target, Function<String, List<String>> request)
            throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        StringBuilder head = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n");
        FORWARDED.forEach(name -> request.apply(name).forEach(v -> head.append(name + ": " + v + "\r\n")));
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        String answer = readHead(socket.getInputStream());
        if (!answer.startsWith("HTTP/1.1 101")) {
            socket.close();
            throw new ConnectException("no socket at " + server);
        }
        return new DevHandshake(socket, upgradeHeaders(answer));
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || head.length() > 16_384) {
                throw new EOFException("the handshake broke off");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Map<String, String> upgradeHeaders(String head) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Connection", "Upgrade", "Upgrade", "websocket"));
        head.lines().skip(1).filter(line -> line.toLowerCase().startsWith("sec-websocket-")).forEach(line ->
                headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
        return headers;
    }
}
