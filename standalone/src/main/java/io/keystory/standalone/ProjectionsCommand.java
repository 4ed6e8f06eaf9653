package io.keystory.standalone;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ProjectionOrders;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.standalone.operations.Installation;
import io.keystory.store.EventLog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks after the read models from the command line: orders are rows that the running product follows. */
final class ProjectionsCommand {

    private static final String USAGE = """
            ./keystory projections status                         how far the read models have come
            ./keystory projections rebuild NAME                   builds one anew beside the live one, and compares them
            ./keystory projections switch NAME                    lets the new build take over
            ./keystory projections pause|resume|abandon NAME      lets it rest, go on, or gives it up
            ./keystory projections dead-letters NAME              what it has set aside
            ./keystory projections retry NAME POSITION            tries that again
            ./keystory projections skip NAME POSITION REASON      goes on without it""";
    /** A place is stored with what was taken in; how far the log was read beyond that without any use for it, beside it. */
    private static final String PLACES = """
            select p.name, p.generation, greatest(t.position, g.position), h.position, p.fold <> p.code,
              (select count(*) from log.dead_letter d where d.model = p.name),
              (select lower(%s) from log.rebuild
                where model = p.name and state not in ('SWITCHED', 'ABANDONED'))
            from log.projection p cross join log.head h left join (
              select processor_name, (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint as position
              from (select processor_name, token from read.token union all
                select processor_name, token from oidc.token_entry)) t
            on t.processor_name = p.name || case when p.generation > 1 then '@' || p.generation else '' end
            left join log.progress g on g.processor = p.name
            order by p.name""".formatted(Rebuilds.STATE);

    private static final Set<State> RESTING = Set.of(State.VERIFIED, State.PAUSED, State.FAILED, State.STALLED);

    /** Seconds after which it is told why nothing happens. */
    private static final int PATIENCE = 5;

    private final JdbcTemplate jdbc;
    private final Rebuilds rebuilds;
    private final DeadLetters letters;
    private final ProjectionOrders orders;

    private ProjectionsCommand(EventLog log, DataSource database) {
        jdbc = new JdbcTemplate(database);
        rebuilds = new Rebuilds(jdbc);
        letters = new DeadLetters(jdbc);
        orders = new ProjectionOrders(log.journal(), new Generations(jdbc), rebuilds);
    }

    static void run(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty()) {
            throw new CommandRefused(USAGE);
        }
        CommandLine.run(Installation::existing, (log, database, settings) -> {
            try {
                new ProjectionsCommand(log, database).obey(arguments);
            } catch (KeystoryException e) {
                throw new CommandRefused("Refused: " + e.code());
            }
        });
    }

    private void obey(List<String> arguments) throws InterruptedException {
        String model = arguments.size() > 1 ? known(arguments.get(1)) : null;
        switch (arguments.getFirst() + " " + arguments.size()) {
            case "status 1" -> status();
            case "rebuild 2" -> follow(orders.rebuild(model, 1, EventMetadata.SYSTEM));
            case "switch 2" -> orders.switchTo(open(model), EventMetadata.SYSTEM);
            case "pause 2" -> orders.pause(open(model), EventMetadata.SYSTEM);
            case "resume 2" -> orders.resume(open(model), EventMetadata.SYSTEM);
            case "abandon 2" -> orders.abandon(open(model), EventMetadata.SYSTEM);
            case "dead-letters 2" -> deadLetters(model);
            case "retry 3" -> orders.retry(model, position(arguments.get(2)), EventMetadata.SYSTEM);
            case "skip 4" -> orders.skip(model, position(arguments.get(2)), arguments.get(3), EventMetadata.SYSTEM);
            default -> throw new CommandRefused(USAGE);
        }
    }

    /** A read model, or a build of one, such as {@code user@2}. */
    private String known(String name) {
        if (!new Generations(jdbc).live().containsKey(name.replaceFirst("@\\d+$", ""))) {
            throw new CommandRefused("There is no read model " + name
                    + ": \"./keystory projections status\" lists them.");
        }
        return name;
    }

    private void status() {
        String line = "%-22s %5s %12s %10s %8s  %s%n";
        System.out.printf(line, "read model", "build", "position", "behind", "aside", "new build");
        jdbc.query(PLACES, row -> {
            long position = row.getLong(3);
            System.out.printf(line, row.getString(1) + (row.getBoolean(5) ? " (outdated)" : ""), row.getInt(2),
                    position, row.getLong(4) - position, row.getLong(6),
                    row.getString(7) == null ? "" : row.getString(7));
        });
    }

    private void follow(Rebuild ordered) throws InterruptedException {
        System.out.println("The running Keystory makes build " + ordered.generation() + " of " + ordered.model()
                + "; Ctrl-C ends this display only.");
        for (int seconds = 0; ; seconds++) {
            Rebuild now = rebuilds.find(ordered.model(), ordered.id()).orElseThrow();
            System.out.printf("\r%-12s %5.1f %%  %,10.0f events/s  %s   ", now.state().name().toLowerCase(),
                    now.progress() * 100, now.rate(), now.etaSeconds() == null ? "" : now.etaSeconds() + " s left");
            if (RESTING.contains(now.state()) || now.state().isOver()) {
                System.out.println();
                tell(now);
                return;
            }
            if (seconds == PATIENCE && now.state() == State.WAITING) {
                System.out.println("\nNobody has begun yet: it begins while Keystory runs, and no other build is made.");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void tell(Rebuild rebuild) {
        if (rebuild.cause() != null) {
            System.out.println("It failed: " + rebuild.cause());
        }
        rebuild.differences().forEach(difference -> System.out.printf("%-10s %s %s%n",
                difference.kind().name().toLowerCase(), difference.table(), difference.key()));
        int aside = letters.count(rebuild.processor());
        if (aside > 0) {
            System.out.printf("It has set %d events aside: ./keystory projections dead-letters %s%n",
                    aside, rebuild.processor());
        }
        if (rebuild.state() == State.VERIFIED) {
            System.out.println((rebuild.differences().isEmpty() ? "It is the same as the live build. " : "")
                    + "To let it take over: ./keystory projections switch " + rebuild.model());
        }
    }

    private void deadLetters(String model) {
        letters.of(model, 100, 0).forEach(letter -> System.out.printf("%10d  %-30s %-28s %s%n", letter.position(),
                letter.sequence(), letter.type(), letter.cause() == null ? "waits" : letter.cause()));
    }

    private Rebuild open(String model) {
        return rebuilds.open().stream().filter(rebuild -> rebuild.model().equals(model)).findFirst()
                .orElseThrow(() -> new CommandRefused("No new build of " + model + " is there."));
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new CommandRefused(text + " is not a position.");
        }
    }
}
