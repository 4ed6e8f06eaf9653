package io.keystory.events;

import io.keystory.events.platform.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say about an event: the comment in front of it. */
final class Sources {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/main/java");

    private Sources() {}

    /** The comment of an event record as one line of Markdown, without its tags; empty when there is none. */
    static String meaning(Class<?> event) {
        String name = Pattern.quote('"' + EventTypes.describe(event).value() + '"');
        Pattern pattern =
                Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventType\\((value = )?" + name, Pattern.DOTALL);
        Matcher comment = pattern.matcher(source(event.getNestHost()));
        return comment.find() ? plain(comment.group(1)) : "";
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?s)\\s@(param|see).*", "")
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(FOLDER.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
