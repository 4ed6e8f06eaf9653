package io.keystory.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of released shapes with the digest of each, as {@code sha256sum} writes and checks it. Lines are added, by
 * {@code -Dkeystory.golden=write}, and never changed or removed.
 */
final class Released {

    static final Path LIST = GoldenFile.FOLDER.resolve("released.txt");

    private Released() {}

    /** The digest of each released file, by its name. */
    static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(LIST)) {
                String[] parts = line.split(" {2}", 2);
                digests.put(parts[1], parts[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    /** Adds the files that are not listed; what is listed stays as it is. */
    static void addMissing() throws IOException {
        Map<String, String> digests = Files.exists(LIST) ? digests() : new TreeMap<>();
        for (Path file : GoldenFile.all()) {
            digests.putIfAbsent(file.getFileName().toString(), digest(file));
        }
        StringBuilder list = new StringBuilder();
        digests.forEach((name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        Files.writeString(LIST, list);
    }

    /** The SHA-256 of a file, in lower-case hexadecimal. */
    static String digest(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
