package io.keystory.store.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The whole lines of a file, one after the other; what follows the last line end is no line. */
final class Lines implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long number;
    private long end;

    Lines(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** The next line without its end; empty when there is no whole one any more. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (fill()) {
            int from = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, from, next - from);
            if (next < filled) {
                next++;
                number++;
                end += line.size() + 1;
                return Optional.of(line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
        }
        return filled > 0;
    }

    /** The number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    /** The offset behind that line, in bytes. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
