package io.keystory.query.user;

import io.keystory.query.platform.list.Beginning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the fields of many users begin with. */
final class CommonBeginnings {

    /** Nobody types more before they look at what is found. */
    private static final int LONGEST = 16;

    private static final int MOST = 1000;
    private static final int SAMPLE = 20_000;
    private static final String TEXTS = UserQueries.SEARCH.columnNames().stream()
            .map(column -> "lower(%1$s) as %1$s".formatted(column))
            .collect(Collectors.joining(", ", "select ", " from read.user tablesample system (?::real)"));

    private CommonBeginnings() {}

    /** Those that about {@code least} of all users have or more, as a sample of them tells; a thousand at most. */
    static List<Common> among(long users, long least, JdbcTemplate jdbc) {
        if (users < least) {
            return List.of();
        }
        List<Map<String, String>> sample =
                jdbc.query(TEXTS, CommonBeginnings::texts, Math.min(100, 100.0 * SAMPLE / users));
        return of(sample, (int) Math.max(1, least * sample.size() / users), MOST);
    }

    private static Map<String, String> texts(ResultSet row, int number) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (row.getString(column) != null) {
                texts.put(row.getMetaData().getColumnName(column), row.getString(column));
            }
        }
        return texts;
    }

    /**
     * Those that so many have at least, those of most first, no more than {@code most}. Nothing begins with a text more often
     * than with a part of it: so only what is frequent is made longer.
     *
     * @param users the texts of each by the names of their columns
     */
    static List<Common> of(Collection<Map<String, String>> users, int least, int most) {
        Map<Common, Integer> all = new HashMap<>();
        Set<Common> shorter = Set.of();
        for (int length = 1; length <= LONGEST && (length == 1 || !shorter.isEmpty()); length++) {
            Map<Common, Integer> found = new HashMap<>();
            for (Map<String, String> user : users) {
                beginnings(user, length, shorter).forEach(one -> found.merge(one, 1, Integer::sum));
            }
            found.values().removeIf(number -> number < least);
            all.putAll(found);
            shorter = Set.copyOf(found.keySet());
        }
        return all.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most).map(Map.Entry::getKey).toList();
    }

    private static Set<Common> beginnings(Map<String, String> user, int length, Set<Common> shorter) {
        Set<Common> own = new HashSet<>();
        user.forEach((field, text) -> {
            if (text.codePointCount(0, text.length()) >= length) {
                own.add(new Common(field, first(text, length)));
                own.add(new Common(Beginning.ANY, first(text, length)));
            }
        });
        return length == 1 ? own : own.stream().filter(one -> shorter.contains(one.shorter())).collect(Collectors.toSet());
    }

    private static String first(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** A beginning of a column, or of {@link Beginning#ANY}. */
    record Common(String field, String text) {

        private Common shorter() {
            return new Common(field, text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        }
    }
}
