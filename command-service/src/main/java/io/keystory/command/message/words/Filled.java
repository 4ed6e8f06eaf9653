package io.keystory.command.message.words;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Templates with what {@code {{name}}} and {@code {{name.part}}} stand for; what is unknown is nothing. */
public final class Filled {

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");

    /** What would end a line, or turn what follows it around. */
    private static final Pattern UNRULY = Pattern.compile("[\\s\\p{Cc}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private Filled() {}

    /** A text of this type; in HTML nothing that is filled in can be more than text. */
    public static String text(String template, Map<String, Object> values, String contentType) {
        return fill(template, values, contentType.equals("text/html") ? HtmlUtils::htmlEscape : text -> text);
    }

    /** A text of one line, which reads in one direction as far as it can be told. */
    public static String line(String template, Map<String, Object> values) {
        return UNRULY.matcher(fill(template, values, text -> text)).replaceAll(" ").strip();
    }

    /** Whether a template has a place for a value. */
    public static boolean names(String template, String name) {
        return NAME.matcher(template).results().anyMatch(found -> found.group(1).equals(name));
    }

    private static String fill(String template, Map<String, Object> values, UnaryOperator<String> escape) {
        return NAME.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(escape.apply(value(values, name.group(1)))));
    }

    private static String value(Map<String, Object> values, String path) {
        Object found = values;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found == null || found instanceof Map ? "" : found.toString();
    }
}
