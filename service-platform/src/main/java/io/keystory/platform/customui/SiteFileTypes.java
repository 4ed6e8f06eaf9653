package io.keystory.platform.customui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The kinds of files that sign-in pages of one's own may consist of: those that the built-in ones may, told by their names. */
public final class SiteFileTypes {

    private static final Properties BY_EXTENSION = read();

    private SiteFileTypes() {}

    /** The media type of a file; empty for a kind that pages cannot have. */
    public static Optional<String> of(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty()
                : Optional.ofNullable(BY_EXTENSION.getProperty(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** The build takes the file from the edge, which serves the built-in pages and depends on nothing of ours. */
    private static Properties read() {
        Properties types = new Properties();
        try (InputStream file = SiteFileTypes.class.getResourceAsStream("media-types.properties")) {
            types.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
