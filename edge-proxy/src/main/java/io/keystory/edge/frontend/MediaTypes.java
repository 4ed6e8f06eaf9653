package io.keystory.edge.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The types of the files that a frontend's build may hold. */
final class MediaTypes {

    static final String HTML = "text/html; charset=utf-8";

    private static final Properties BY_EXTENSION = read();

    private MediaTypes() {
    }

    static String of(String fileName) {
        return BY_EXTENSION.getProperty(extension(fileName), "application/octet-stream");
    }

    /** Whether a path ends like a file of a build rather than like a page of an application. */
    static boolean isFile(String path) {
        return BY_EXTENSION.containsKey(extension(path));
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Properties read() {
        Properties types = new Properties();
        try (InputStream file = MediaTypes.class.getResourceAsStream("media-types.properties")) {
            types.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
