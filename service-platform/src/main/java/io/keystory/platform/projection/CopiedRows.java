package io.keystory.platform.projection;

import io.keystory.platform.projection.ViewModel.Column;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes very many rows of one kind by COPY, in the running transaction; they are made on all processors.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, text format</a>
 */
public final class CopiedRows<R> {

    private static final int CHUNK = 4000;
    private static final int USUAL = 1024;

    private final JdbcTemplate jdbc;
    private final List<Column<R>> columns;

    public CopiedRows(JdbcTemplate jdbc, List<Column<R>> columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** Writes them into a table, named with its schema. */
    public void write(String table, Collection<R> rows) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " (" + names + ") from stdin");
            try {
                Iterator<R> all = rows.iterator();
                while (all.hasNext()) {
                    for (byte[] line : lines(all)) {
                        copy.writeToCopy(line, 0, line.length);
                    }
                }
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private List<byte[]> lines(Iterator<R> rows) {
        List<R> chunk = new ArrayList<>(CHUNK);
        while (rows.hasNext() && chunk.size() < CHUNK) {
            chunk.add(rows.next());
        }
        return chunk.parallelStream().map(this::line).toList();
    }

    private byte[] line(R row) {
        StringBuilder line = new StringBuilder(USUAL);
        for (Column<R> column : columns) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            append(line, column.value().apply(row));
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder line, Object value) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        String text = value.toString();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                line.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        line.append(text, from, text.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
