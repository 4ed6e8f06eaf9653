package io.keystory.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleCommand.DeleteRole;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.append.Precondition;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SteadyWritesTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final RoleId written = role();
    private final RoleId lookedAt = role();
    private final List<String> seen = new ArrayList<>();

    @Test
    void what_changes_before_it_is_written_is_looked_at_again() throws Exception {
        delete(() -> {
            look();
            return List.of(written.stream(), lookedAt.stream());
        });

        assertThat(seen).containsExactly("first", "then");
        assertThat(find(written)).isEmpty();
    }

    @Test
    void what_it_rests_on_may_have_come_to_refuse_it() {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> delete(() -> {
            look();
            if (seen.getLast().equals("then")) {
                throw new KeystoryException("entity.create_failed", 422);
            }
            return List.of(written.stream(), lookedAt.stream());
        }));

        assertThat(refusal.code()).isEqualTo("entity.create_failed");
        assertThat(find(written)).isPresent();
    }

    @Test
    void what_it_does_not_rest_on_may_change() throws Exception {
        delete(() -> {
            look();
            return List.of(written.stream());
        });

        assertThat(seen).containsExactly("first");
        assertThat(find(written)).isEmpty();
    }

    @Test
    void what_changes_each_time_is_a_conflict_and_no_condition_that_the_caller_set() {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> delete(() -> {
            administrator.patch("/api/roles/" + lookedAt, "{'description': '%s'}".formatted(Ids.next()));
            return List.of(written.stream(), lookedAt.stream());
        }));

        assertThat(refusal.code() + " " + refusal.status()).isEqualTo("consistency.version_conflict 409");
        assertThat(find(written)).isPresent();
    }

    @Test
    void what_it_rests_on_is_looked_at_again_also_where_the_caller_knows_a_version() throws Exception {
        delete(new Precondition(List.of(written.stream()), head()), () -> {
            look();
            return List.of(written.stream(), lookedAt.stream());
        });

        assertThat(seen).containsExactly("first", "then");
        assertThat(find(written)).isEmpty();
    }

    @Test
    void the_version_that_the_caller_knows_is_the_callers_condition_at_every_look() {
        KeystoryException refusal = catchThrowableOfType(KeystoryException.class,
                () -> delete(new Precondition(List.of(written.stream()), head()), () -> {
                    look();
                    administrator.patch("/api/roles/" + written, "{'description': 'gone on'}");
                    return List.of(written.stream(), lookedAt.stream());
                }));

        assertThat(refusal.code() + " " + refusal.status()).isEqualTo("consistency.version_conflict 412");
        assertThat(find(written)).isPresent();
    }

    private long head() {
        return service.bean(LogReader.class).head();
    }

    private void delete(Supplier<List<StreamId>> look) throws Exception {
        delete(null, look);
    }

    private void delete(Precondition demanded, Supplier<List<StreamId>> look) throws Exception {
        WriteTrace trace = new WriteTrace();
        trace.require(demanded);
        WriteTrace.during(trace, () -> {
            service.bean(SteadyWrites.class).write(
                    look, () -> service.bean(Commands.class).send(new DeleteRole(written)));
            return null;
        });
    }

    /** Somebody else changes what was seen right after the first look. */
    private void look() {
        seen.add(find(lookedAt).orElseThrow().description());
        administrator.patch("/api/roles/" + lookedAt, "{'description': 'then'}");
    }

    private RoleId role() {
        return new RoleId(administrator.post("/api/roles",
                "{'name': '%s', 'description': 'first', 'type': 'User'}".formatted(Ids.next())).text("id"));
    }

    private Optional<RoleView> find(RoleId id) {
        return service.bean(Streams.class).fold(id.stream(), new RoleFold());
    }
}
