package io.keystory.platform.projection.rebuild;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.rebuild.Rebuild.Difference;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuild.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The builds beside the live ones, as rows that all processes follow; who has claimed one keeps it by its pulse. */
public final class Rebuilds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
    /** Who was heard of longer ago has left its build behind; who was in the future, before the clock was set back. */
    private static final String PATIENCE = "interval '60 seconds'";
    private static final String IS_LEFT = "heard_at not between now() - %1$s and now() + %1$s".formatted(PATIENCE);

    /** The state that people see. */
    public static final String STATE = """
            case when %s and state not in ('PAUSED', 'FAILED', 'SWITCHED', 'ABANDONED')
              and fold <> (select code from log.projection p where p.name = model) then 'STALLED' else state end"""
            .formatted(IS_LEFT);
    private static final String SELECT = """
            select id, model, generation, %s, wanted, from_position, target, position, pending, rows, fold, progress,
              rate, eta_seconds, differences, cause, is_in_order from log.rebuild
            """.formatted(STATE);

    private final JdbcTemplate jdbc;

    public Rebuilds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A build of a model. */
    public Optional<Rebuild> find(String model, String id) {
        return jdbc.query(SELECT + "where model = ? and id = ?", Rebuilds::rebuild, model, id).stream().findFirst();
    }

    /** Refuses with 404 when the model has no such build. */
    public Rebuild require(String model, String id) {
        return find(model, id).orElseThrow(() -> KeystoryException.notFound("rebuilds", id));
    }

    /** All builds of a model, newest first. */
    public List<Rebuild> of(String model) {
        return jdbc.query(SELECT + "where model = ? order by generation desc", Rebuilds::rebuild, model);
    }

    /** All builds that something may still happen to, in the order of their orders. */
    public List<Rebuild> open() {
        return jdbc.query(SELECT + "where state not in ('SWITCHED', 'ABANDONED') order by ordered_at, id",
                Rebuilds::rebuild);
    }

    /** Lets what a process that is gone worked on wait until somebody takes it on. */
    void layDown(Collection<String> models, String owner) {
        jdbc.update("""
                update log.rebuild set owner = null,
                  state = case when state in ('REBUILDING', 'CATCHING_UP', 'VERIFYING') then 'WAITING' else state end
                where owner = ? and model = any(?) and state not in ('SWITCHED', 'ABANDONED')""", statement -> {
            statement.setString(1, owner);
            statement.setArray(2, statement.getConnection().createArrayOf("text", models.toArray()));
        });
    }

    /** Takes a build on; empty when it is over, another process works on it, or it was begun by other code. */
    Optional<Rebuild> claim(Rebuild rebuild, String owner, String fold) {
        int claimed = jdbc.update("""
                update log.rebuild set owner = ?, fold = coalesce(fold, ?), heard_at = now(), cause = null
                where id = ? and state not in ('SWITCHED', 'ABANDONED') and wanted <> 'PAUSE'
                  and (fold is null or fold = ? or wanted = 'ABANDON')
                  and (owner is null or owner = ? or %s)""".formatted(IS_LEFT), owner, fold, rebuild.id(), fold, owner);
        return claimed == 0 ? Optional.empty() : find(rebuild.model(), rebuild.id());
    }

    /** Keeps the builds that a process works on from being taken for left behind, however long a statement takes. */
    void alive(Collection<String> ids, String owner) {
        jdbc.update("""
                update log.rebuild set heard_at = now() where id in (
                  select id from log.rebuild where id = any(?) and owner = ? for update skip locked)""",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray()));
                    statement.setString(2, owner);
                });
    }

    /** Tells how far a build has come; answers what is wanted of it. Throws when it was taken away. */
    Wanted pulse(Rebuild rebuild, String owner, State state, Pulse pulse) {
        return changed(jdbc.query("""
                update log.rebuild set state = ?, progress = ?, rate = ?, eta_seconds = ?, heard_at = now()
                where id = ? and owner = ? returning wanted""", (row, n) -> Wanted.valueOf(row.getString(1)),
                state.name(), pulse.progress(), pulse.rate(), pulse.etaSeconds(), rebuild.id(), owner));
    }

    /** Part of the streams are made, in the running transaction. */
    void built(Rebuild rebuild, String owner, List<String> pending, long rows) {
        changed(jdbc.query("update log.rebuild set pending = ?, rows = ? where id = ? and owner = ? returning 1",
                (row, n) -> 1, pending.toArray(String[]::new), rows, rebuild.id(), owner));
    }

    /**
     * The build has taken in everything up to a position, in the running transaction. Halts it when it is not stored to
     * have been where it was, as after a crash of the database that took back what did not wait for the disk.
     */
    void reached(Rebuild rebuild, String owner, long before, long position) {
        int changed = jdbc.update("""
                update log.rebuild set position = ?, pending = '{}' where id = ? and owner = ? and position = ?""",
                position, rebuild.id(), owner, before);
        if (changed == 0) {
            throw new Halt(Wanted.RUN);
        }
    }

    /** The build begins anew, event by event, in the running transaction. */
    void inOrder(Rebuild rebuild, String owner) {
        changed(jdbc.query("""
                update log.rebuild set is_in_order = true, position = from_position - 1, pending = '{}', rows = 0
                where id = ? and owner = ? returning 1""", (row, n) -> 1, rebuild.id(), owner));
    }

    void compared(Rebuild rebuild, String owner, List<Difference> differences) {
        changed(jdbc.query("update log.rebuild set differences = ?::jsonb where id = ? and owner = ? returning 1",
                (row, n) -> 1, JSON.writeValueAsString(differences), rebuild.id(), owner));
    }

    /** The build has taken over, in the running transaction. */
    void switched(Rebuild rebuild, String owner) {
        changed(jdbc.query("update log.rebuild set state = 'SWITCHED' where id = ? and owner = ? returning 1",
                (row, n) -> 1, rebuild.id(), owner));
    }

    /** Lays a build down; one that failed waits for an order. */
    void release(Rebuild rebuild, String owner, State state, String cause) {
        jdbc.update("""
                update log.rebuild set state = ?, cause = ?, owner = null, eta_seconds = null,
                  wanted = case when ? = 'FAILED' then 'PAUSE' else wanted end
                where id = ? and owner = ?""", state.name(), cause, state.name(), rebuild.id(), owner);
    }

    private static <T> T changed(List<T> rows) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("Another process has taken the build on");
        }
        return rows.getFirst();
    }

    private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
        String[] pending = row.getArray(9) == null ? null : (String[]) row.getArray(9).getArray();
        return new Rebuild(row.getString(1), row.getString(2), row.getInt(3), State.valueOf(row.getString(4)),
                Wanted.valueOf(row.getString(5)), row.getLong(6), row.getLong(7), row.getLong(8),
                pending == null ? null : List.of(pending), row.getLong(10), row.getBoolean(17), row.getString(11),
                row.getDouble(12), row.getDouble(13), row.getObject(14) == null ? null : row.getLong(14),
                JSON.readValue(row.getString(15), DIFFERENCES), row.getString(16));
    }
}
