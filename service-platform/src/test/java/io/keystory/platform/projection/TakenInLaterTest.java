package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

class TakenInLaterTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    /** Whoever writes waits for nothing, and whoever reads sees all the same what was written. */
    @Test
    void what_is_taken_in_later_is_there_for_who_reads() {
        Progress progress = DB.log().progress();
        String type = EventTypes.describe(RoleRenamed.class).value();
        try (NamesEngine engine = new NamesEngine(DB.log(), DB.pool(), RoleName.model(RoleName::evolve),
                DataSize.ofMegabytes(1), Set.of(RoleRenamed.class))) {
            for (int i = 0; i < 20; i++) {
                String id = "r" + i;
                engine.append(List.of(new RoleRenamed(new RoleId(id), "name")));
                Map<String, Long> written = Map.of(type, DB.log().reader().head());

                assertThat(progress.await(written, Duration.ZERO)).isEmpty();
                progress.settle(List.of(RoleName.MODEL), LONG);
                assertThat(engine.jdbc().queryForObject(
                        "select count(*) from made.name where id = ?", Integer.class, id)).isEqualTo(1);
            }
        }
    }
}
