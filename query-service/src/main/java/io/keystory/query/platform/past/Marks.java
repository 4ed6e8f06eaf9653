package io.keystory.query.platform.past;

import io.keystory.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Marks that a statement puts where a document belongs, or one of its fields as a JSON text. A document's mark begins
 * and ends as an object does, so a statement may cut the end off and add fields. Nobody can guess the marks of a
 * request, so no stored text can pass for one.
 */
final class Marks {

    private final String begin = "{#" + Ids.nextSecret(16) + ":";
    private final Pattern pattern = Pattern.compile("\"?" + Pattern.quote(begin) + "([\\w.]+):([0-9a-f]*):(\\w*)#(}\"?)?");

    /** The expression for the document of a row with an {@code id}. */
    String document(String table) {
        return column(table, "");
    }

    /** The expression for a column of a row with an {@code id}; it must be used as a text in JSON. */
    String column(String table, String name) {
        return "'%s%s:' || encode(convert_to(id, 'UTF8'), 'hex') || ':%s#}'".formatted(begin, table, name);
    }

    Stream<Mark> in(String text) {
        return pattern.matcher(text).results().map(Marks::read);
    }

    /** The text with every mark replaced: a document by its JSON, a column by its JSON value. */
    String fill(String text, Function<Mark, String> values) {
        return pattern.matcher(text).replaceAll(found -> {
            String value = values.apply(read(found));
            boolean isCut = found.group(4) == null;
            return Matcher.quoteReplacement(isCut ? value.substring(0, value.length() - 1) : value);
        });
    }

    private static Mark read(MatchResult found) {
        return new Mark(found.group(1), new String(HexFormat.of().parseHex(found.group(2)), StandardCharsets.UTF_8),
                found.group(3));
    }

    /** What a mark stands for; {@code column} is empty for the document. */
    record Mark(String table, String id, String column) {}
}
