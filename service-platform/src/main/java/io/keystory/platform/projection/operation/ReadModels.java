package io.keystory.platform.projection.operation;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ModelStatus.State;
import io.keystory.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the read models of the installation are doing, wherever they run; also as metrics, one series for each. */
public final class ReadModels implements MeterBinder {

    /** A model that is further behind than that is being made, rather than kept up. */
    private static final long CATCHING_UP = 1000;

    private final EventLog log;
    private final DeadLetters letters;
    private final JdbcTemplate jdbc;
    private final Pace pace = new Pace();
    private volatile Map<String, ModelStatus> measured = Map.of();
    private volatile MultiGauge lags;
    private volatile MultiGauge deadLetters;

    public ReadModels(EventLog log, DeadLetters letters, JdbcTemplate jdbc) {
        this.log = log;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** Every read model by name, those that run nowhere now but did within a day included. */
    public List<ModelStatus> statuses() {
        Map<String, Long> positions = new TreeMap<>();
        jdbc.query("select processor, position from log.progress where updated_at > now() - interval '1 day'",
                row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        Map<String, Long> running = log.progress().positions();
        positions.putAll(running);
        return statuses(positions, running.keySet(), log.reader().head());
    }

    /** Refuses with 404 when no read model has this name. */
    public ModelStatus require(String name) {
        return statuses().stream().filter(model -> model.name().equals(name)).findFirst()
                .orElseThrow(() -> KeystoryException.notFound("projections", name));
    }

    private List<ModelStatus> statuses(Map<String, Long> positions, Set<String> running, long head) {
        Set<String> failed = log.progress().inactive();
        Map<String, Integer> counts = letters.counts();
        return positions.entrySet().stream().map(model -> new ModelStatus(model.getKey(), model.getValue(), head,
                state(running.contains(model.getKey()), failed.contains(model.getKey()), head - model.getValue()),
                counts.getOrDefault(model.getKey(), 0), pace.of(model.getKey()))).toList();
    }

    private static State state(boolean isRunning, boolean isFailed, long behind) {
        if (!isRunning) {
            return State.PAUSED;
        }
        return isFailed ? State.FAILED : behind > CATCHING_UP ? State.REBUILDING : State.LIVE;
    }

    /** Measures; each service of a process calls it about twice a second. */
    public synchronized void tick() {
        Map<String, Long> positions = log.progress().positions();
        pace.tick(positions, System.nanoTime());
        if (lags != null) {
            measured = statuses(positions, positions.keySet(), log.tail().head()).stream()
                    .collect(Collectors.toMap(ModelStatus::name, Function.identity()));
            lags.register(rows(ModelStatus::behind), false);
            deadLetters.register(rows(ModelStatus::deadLetters), false);
        }
    }

    /** A series says what was measured last, so that one that is there is never taken away to be told anew. */
    private List<Row<?>> rows(ToLongFunction<ModelStatus> value) {
        return measured.keySet().stream().<Row<?>>map(model -> Row.of(Tags.of("model", model),
                () -> Optional.ofNullable(measured.get(model)).map(value::applyAsLong).orElse(null))).toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        deadLetters = MultiGauge.builder("keystory.projection.dead.letters").baseUnit("events")
                .description("Events that a read model has set aside").register(registry);
        lags = MultiGauge.builder("keystory.projection.lag").baseUnit("events")
                .description("Events of the log that a read model has not taken in").register(registry);
    }
}
