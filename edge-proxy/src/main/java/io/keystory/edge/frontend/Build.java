package io.keystory.edge.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A snapshot of one application's build folder, every file by its relative path. Answers come out of this map alone, so
 * no path of a request ever reaches the file system.
 */
final class Build {

    private static final long LARGE = 512 * 1024;
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("assets/(?:.*/)?[^/]+-[A-Za-z0-9_-]{8}\\.[^/]+");

    private final Map<String, Asset> assets;
    private final Page page;

    private Build(Map<String, Asset> assets, Page page) {
        this.assets = assets;
        this.page = page;
    }

    /** Reads a folder; symbolic links are left out. */
    static Build read(Path folder) throws IOException {
        Map<String, Asset> assets = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Build::isPlainFile).filter(f -> !isVariant(f)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                assets.put(name, asset(name, file));
            }
        }
        Path index = folder.resolve("index.html");
        return new Build(assets, Files.exists(index) ? Page.of(Files.readString(index)) : null);
    }

    Optional<Asset> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    private static boolean isVariant(Path file) {
        String name = file.toString();
        return Stream.of(ContentCoding.BROTLI, ContentCoding.GZIP).map(ContentCoding::suffix)
                .anyMatch(suffix -> name.endsWith(suffix)
                        && Files.exists(Path.of(name.substring(0, name.length() - suffix.length()))));
    }

    private static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Asset asset(String name, Path file) throws IOException {
        Map<ContentCoding, Asset.Variant> variants = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            Path coded = Path.of(file + coding.suffix());
            if (isPlainFile(coded)) {
                variants.put(coding, variant(coded));
            }
        }
        return new Asset(MediaTypes.of(name), NAMED_BY_CONTENT.matcher(name).matches(), variants);
    }

    private static Asset.Variant variant(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Body body = bytes.length > LARGE ? new Body.LargeFile(file, bytes.length) : new Body.Bytes(bytes);
        byte[] tag = Arrays.copyOf(sha256(bytes), 15);
        return new Asset.Variant(body, '"' + Base64.getUrlEncoder().encodeToString(tag) + '"');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
