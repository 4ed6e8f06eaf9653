package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.store.EmbeddedLog;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

/** What a rebuild holds at a time is bounded by a setting, whatever the length of the log. */
class RebuildMemoryTest {

    /** A third of it is for the JSON of views, which are a little longer than the names. */
    private static final DataSize MEMORY = DataSize.ofMegabytes(3);
    /** Stored, it takes next to nothing: so much less that the first guess is one part for all. */
    private static final String NAME = "x".repeat(4096);
    private static final int FITTING = 256;
    private static final int READ_AT_ONCE = 1000;
    private static final int ROLES = 6 * READ_AT_ONCE;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private final Held held = new Held();

    @Test
    void no_more_views_are_held_than_fit_and_every_one_is_made() {
        try (NamesEngine engine = new NamesEngine(DB.log(), DB.pool(), RoleName.model(held), MEMORY)) {
            for (int from = 0; from < ROLES; from += READ_AT_ONCE) {
                engine.append(IntStream.range(from, from + READ_AT_ONCE)
                        .mapToObj(n -> new RoleRenamed(new RoleId("r" + n), NAME)).toList());
            }
            engine.catchUp();
            held.isWatching = true;

            Rebuild rebuild = engine.rebuild();

            assertThat(rebuild.state()).isEqualTo(Rebuild.State.VERIFIED);
            assertThat(rebuild.differences()).isEmpty();
            assertThat(engine.jdbc().queryForObject("select count(*) from made.\"name@2\"", Integer.class))
                    .isEqualTo(ROLES);
            assertThat(held.most).isBetween(FITTING, FITTING + READ_AT_ONCE);
            assertThat(held.all).hasSize(ROLES);
        }
    }

    /** Counts the views of a part, which begins where positions do not go on. */
    private static final class Held implements Fold<RoleName, RoleRenamed> {

        private final Set<RoleId> all = new HashSet<>();
        private volatile boolean isWatching;
        private long last;
        private int now;
        private int most;

        @Override
        public RoleName evolve(RoleName before, Recorded<? extends RoleRenamed> event) {
            if (isWatching) {
                now = event.position() > last ? now + 1 : 1;
                last = event.position();
                most = Math.max(most, now);
                all.add(event.event().roleId());
            }
            return RoleName.evolve(before, event);
        }
    }
}
