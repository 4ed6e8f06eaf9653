package io.keystory.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses a port on 127.0.0.1 and remembers it, so that a database client set up once keeps working. */
final class Port {

    private Port() {
    }

    /** The wanted port; for 0 the one of last time where it is free, any free one otherwise. */
    static int choose(int wanted, Path memory) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        int port = lastTime(memory).flatMap(Port::free).or(() -> free(0))
                .orElseThrow(() -> new IOException("no free port"));
        Files.writeString(memory, port + "\n");
        return port;
    }

    private static Optional<Integer> lastTime(Path memory) throws IOException {
        return Files.exists(memory) ? Optional.of(Integer.valueOf(Files.readString(memory).strip())) : Optional.empty();
    }

    private static Optional<Integer> free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
