package io.keystory.platform.projection.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What read models could not take in. Who changes the dead letters of a model holds its lock, so that nothing of a
 * sequence passes while something of it is tried again; whoever sees none needs no lock.
 */
public final class DeadLetters {

    private final JdbcTemplate jdbc;
    private volatile Map<String, Set<String>> parked = Map.of();

    public DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The sequences that a model has set aside, as this process last heard: half a second ago at most. */
    public Set<String> parked(String model) {
        return parked.getOrDefault(model, Set.of());
    }

    /** What a model has set aside, sequence by sequence in the order of their first events. */
    public List<DeadLetter> of(String model, int limit, int offset) {
        return jdbc.query("""
                select position, sequence, type, cause, attempts, parked_at, is_retrying from log.dead_letter
                where model = ?
                order by min(position) over (partition by sequence), position limit ? offset ?""",
                (row, n) -> new DeadLetter(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getInt(5), row.getTimestamp(6).toInstant(), row.getBoolean(7)),
                model, limit, offset);
    }

    /** How many events each model has set aside; models without any are left out. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query("select model, count(*) from log.dead_letter group by model",
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many events a model, or a build of it, has set aside. */
    public int count(String model) {
        return jdbc.queryForObject("select count(*) from log.dead_letter where model = ?", Integer.class, model);
    }

    /** Reads anew what this process knows of parked sequences; answers those to be tried again. */
    public Map<String, Set<String>> refresh() {
        Map<String, Set<String>> read = new HashMap<>();
        Map<String, Set<String>> retrying = new HashMap<>();
        jdbc.query("select model, sequence, bool_or(is_retrying) from log.dead_letter group by 1, 2", row -> {
            read.computeIfAbsent(row.getString(1), model -> new HashSet<>()).add(row.getString(2));
            if (row.getBoolean(3)) {
                retrying.computeIfAbsent(row.getString(1), model -> new HashSet<>()).add(row.getString(2));
            }
        });
        parked = read;
        return retrying;
    }

    /** Which of these sequences a model has set aside, as the running transaction sees it. */
    Set<String> parked(String model, Set<String> sequences) {
        Set<String> parked = new HashSet<>();
        jdbc.query("select distinct sequence from log.dead_letter where model = ? and sequence = any(?)", statement -> {
            statement.setString(1, model);
            statement.setArray(2, statement.getConnection().createArrayOf("text", sequences.toArray()));
        }, row -> {
            parked.add(row.getString(1));
        });
        return parked;
    }

    /**
     * Begins what stores a batch: it does not wait for the disk, since all it stores can be replayed. Answers whether the
     * model has set anything aside, as the running transaction sees it.
     */
    boolean begin(String model) {
        return jdbc.queryForObject("""
                select exists (select from log.dead_letter where model = ?)
                from set_config('synchronous_commit', 'off', true)""", Boolean.class, model);
    }

    /** How many sequences a model has set aside. */
    int parkedSequences(String model) {
        return jdbc.queryForObject(
                "select count(distinct sequence) from log.dead_letter where model = ?", Integer.class, model);
    }

    /** Keeps everybody else from changing a model's dead letters until the transaction ends. */
    public void lock(String model) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "dead letters of " + model);
    }

    /** Sets an event aside; {@code cause} is null when it only follows another. */
    public void park(String model, long position, String type, String sequence, String cause) {
        jdbc.update("""
                insert into log.dead_letter (model, position, sequence, type, cause, attempts)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                model, position, sequence, type, cause, cause == null ? 0 : 1);
    }

    /** The positions of a parked sequence, in order. */
    List<Long> positions(String model, String sequence, int limit) {
        return jdbc.queryForList("""
                select position from log.dead_letter where model = ? and sequence = ? order by position limit ?""",
                Long.class, model, sequence, limit);
    }

    /** A sequence has ended: nothing that was set aside of it is of interest any more. */
    void drop(String model, String sequence) {
        jdbc.update("delete from log.dead_letter where model = ? and sequence = ?", model, sequence);
    }

    void done(String model, long position) {
        jdbc.update("delete from log.dead_letter where model = ? and position = ?", model, position);
    }

    /** An event failed again: its sequence waits for the next decision. */
    void failed(String model, String sequence, long position, String cause) {
        jdbc.update("""
                update log.dead_letter set is_retrying = false,
                  cause = case when position = ? then ? else cause end,
                  attempts = attempts + case when position = ? then 1 else 0 end
                where model = ? and sequence = ?""", position, cause, position, model, sequence);
    }

    /** A build takes over, with what it could not take in; what its predecessor could not is no more of interest. */
    public void rename(String build, String model) {
        clear(model);
        jdbc.update("update log.dead_letter set model = ? where model = ?", model, build);
    }

    /** A read model is made anew: what it could not take in before is no more of interest. */
    public void clear(String model) {
        jdbc.update("delete from log.dead_letter where model = ?", model);
    }
}
