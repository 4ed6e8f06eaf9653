package io.keystory.query.platform.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes small databases of places for tests.
 *
 * @see <a href="https://maxmind.github.io/MaxMind-DB/">The format, version 2.0</a>
 */
public final class TestPlaces {

    private static final int NOTHING = -1;
    private static final int DATA = 1 << 24;
    private static final int RECORD_BITS = 32;

    private final int ipVersion;
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** With IPv6 it holds IPv4 in the last 32 bits, as such databases do. */
    public TestPlaces(int ipVersion) {
        this.ipVersion = ipVersion;
    }

    /** A city with its names in turn: language and name. */
    public TestPlaces city(String network, String country, String... names) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            named.put(names[i], names[i + 1]);
        }
        return put(network, Map.of("country", Map.of("iso_code", country), "city", Map.of("names", named)));
    }

    /** Anything about a network that has no part which is told of already. */
    public TestPlaces put(String network, Object told) {
        String[] parts = network.split("/");
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int before = ipVersion == 6 && address.length == 4 ? 96 : 0;
        int length = before + Integer.parseInt(parts[1]);
        int node = 0;
        for (int bit = 0; bit < length; bit++) {
            int at = bit - before;
            int side = at < 0 ? 0 : address[at / 8] >> (7 - at % 8) & 1;
            if (bit == length - 1) {
                nodes.get(node)[side] = DATA + data.size();
            } else {
                if (nodes.get(node)[side] == NOTHING) {
                    nodes.get(node)[side] = nodes.size();
                    nodes.add(new int[] {NOTHING, NOTHING});
                }
                node = nodes.get(node)[side];
            }
        }
        write(told, data);
        return this;
    }

    /** Puts it in the place of the file, as a whole. */
    public Path writeTo(Path file) {
        try {
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "places", null);
            Files.write(whole, bytes());
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int[] sides : nodes) {
            for (int next : sides) {
                number(next == NOTHING ? nodes.size() : next < DATA ? next : next - DATA + nodes.size() + 16, all);
            }
        }
        all.writeBytes(new byte[16]);
        all.writeBytes(data.toByteArray());
        all.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
        all.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        write(Map.of("binary_format_major_version", 2, "binary_format_minor_version", 0, "build_epoch", 1_700_000_000L,
                "database_type", "Test-City", "ip_version", ipVersion, "node_count", nodes.size(),
                "record_size", RECORD_BITS), all);
        return all.toByteArray();
    }

    /** Kinds: 2 is a text of at most 28 bytes, 6 a number of 32 bits, 7 a map, 9 a number of 64 bits. */
    private static void write(Object value, ByteArrayOutputStream out) {
        switch (value) {
            case String text -> {
                out.write(2 << 5 | text.getBytes(StandardCharsets.UTF_8).length);
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            case Map<?, ?> map -> {
                out.write(7 << 5 | map.size());
                map.forEach((name, told) -> {
                    write(name, out);
                    write(told, out);
                });
            }
            case Long number -> {
                out.writeBytes(new byte[] {4, 9 - 7});
                number(number.intValue(), out);
            }
            case Integer number -> {
                out.write(6 << 5 | 4);
                number(number, out);
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private static void number(int number, ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {
            (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }
}
