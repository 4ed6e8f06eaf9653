package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which build of each read model is the live one. */
public final class Generations {

    private final JdbcTemplate jdbc;

    public Generations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says that this process has the code of a model; one that is new begins with its first build. Answers whether other
     * code ran before.
     */
    public boolean declare(Projection projection, String fingerprint) {
        return jdbc.queryForObject("""
                insert into log.projection (name, generation, fold, code, tables) values (?, 1, ?, ?, ?)
                on conflict (name) do update set code = excluded.code, tables = excluded.tables
                returning old.code <> new.code is true""", Boolean.class,
                projection.name(), fingerprint, fingerprint, projection.tables().toArray(String[]::new));
    }

    /** The live build of every model, by name. */
    public Map<String, Live> live() {
        Map<String, Live> live = new HashMap<>();
        jdbc.query("select name, generation, fold, code, tables from log.projection", row -> {
            live.put(row.getString(1), new Live(row.getInt(2), row.getString(3), row.getString(4),
                    List.of((String[]) row.getArray(5).getArray())));
        });
        return live;
    }

    /** The tables of a model, as the newest code declared that knew it; none when none ever did. */
    List<String> tables(String model) {
        return Optional.ofNullable(live().get(model)).map(Live::tables).orElse(List.of());
    }

    /** A build takes over. */
    void switchTo(String model, int generation, String fold) {
        jdbc.update("update log.projection set generation = ?, fold = ? where name = ?", generation, fold, model);
    }

    /** The name under which a build keeps its place in the log. */
    public static String processor(String model, int generation) {
        return generation == 1 ? model : model + "@" + generation;
    }

    /**
     * A live build.
     *
     * @param fold the fingerprint of the code that made it
     * @param code the fingerprint of the code that runs
     */
    public record Live(int number, String fold, String code, List<String> tables) {

        /** Whether other code made it than the code that runs: a rebuild would show what difference that makes. */
        public boolean isOutdated() {
            return !fold.equals(code);
        }
    }
}
