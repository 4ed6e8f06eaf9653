package io.keystory.store.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.store.progress.ProgressRows.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Progress progress = new Progress(Announcer.NOBODY);

    @Test
    void a_model_is_behind_until_it_has_passed_the_last_event_it_handles() {
        progress.register("users", List.of("a", "b"), 0);
        Map<String, Long> wanted = Map.of("a", 5L, "c", 9L);
        assertThat(progress.await(wanted, Duration.ZERO)).containsExactly("users");
        progress.passed("users", 4);
        assertThat(progress.await(wanted, Duration.ZERO)).containsExactly("users");
        progress.passed("users", 5);
        assertThat(progress.await(wanted, LONG)).isEmpty();
    }

    @Test
    void only_models_that_handle_a_type_are_waited_for() {
        progress.register("users", List.of("a"), 0);
        progress.register("roles", List.of("b"), 0);
        assertThat(progress.await(Map.of("b", 1L), Duration.ZERO)).containsExactly("roles");
        assertThat(progress.await(Map.of("c", 1L), Duration.ZERO)).isEmpty();
    }

    @Test
    void waiting_for_one_model_does_not_wait_for_others_with_the_same_types() {
        progress.register("users", List.of("a"), 5);
        progress.register("search", List.of("a"), 0);
        assertThat(progress.await("users", 5, LONG)).isTrue();
        assertThat(progress.await("search", 5, Duration.ZERO)).isFalse();
        assertThat(progress.await("unknown", 5, LONG)).isTrue();
        assertThat(progress.position("users")).isEqualTo(5);
        assertThat(progress.position("users", "search")).isZero();
        assertThat(progress.position("unknown")).isZero();
    }

    @Test
    void who_waits_is_woken_by_progress() throws Exception {
        progress.register("users", List.of("a"), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> waiting = threads.submit(() -> progress.await(Map.of("a", 3L), LONG));
            progress.passed("users", 3);
            assertThat(waiting.get()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"roles, users", "users, roles"})
    void all_that_are_late_are_waited_for_whichever_comes_first(String first, String last) throws Exception {
        progress.register("users", List.of("a"), 0);
        progress.register("roles", List.of("a"), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> waiting = threads.submit(() -> progress.await(Map.of("a", 3L), LONG));
            progress.passed(first, 3);
            assertThat(progress.await(Map.of("a", 3L), Duration.ZERO)).containsExactly(last);
            progress.passed(last, 3);
            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void a_failed_model_is_skipped_until_it_is_active_again() {
        progress.register("users", List.of("a"), 0);
        progress.active("users", false);
        assertThat(progress.await(Map.of("a", 3L), LONG)).isEmpty();
        progress.active("users", true);
        assertThat(progress.await(Map.of("a", 3L), Duration.ZERO)).containsExactly("users");
    }

    @Test
    void what_a_model_may_take_in_later_is_waited_for_by_who_reads_it() throws Exception {
        progress.register("users", List.of("a", "b"), Set.of("b"), 0);
        progress.onHurry("users", () -> progress.passed("users", 7));
        progress.settle(List.of("users"), LONG);
        assertThat(progress.positions()).containsEntry("users", 0L);
        assertThat(progress.await(Map.of("a", 3L), Duration.ZERO)).containsExactly("users");

        assertThat(progress.await(Map.of("b", 7L), Duration.ZERO)).isEmpty();
        progress.settle(List.of("others", "users"), LONG);
        assertThat(progress.positions()).containsEntry("users", 7L);
    }

    @Test
    void who_writes_in_another_process_waits_for_all_that_a_model_handles() {
        progress.register("users", List.of("a", "b"), Set.of("b"), 0);
        progress.heard(Map.of("users", new Row(0, Set.of("a", "b"))));
        assertThat(progress.await(Map.of("b", 7L), Duration.ZERO)).containsExactly("users");
    }

    @Test
    void a_model_that_runs_elsewhere_though_it_could_run_here_is_as_far_as_it_is_there() {
        progress.register("users", List.of("a"), 0);
        progress.heard(Map.of("users", new Row(7, Set.of("a"))));
        assertThat(progress.await(Map.of("a", 7L), LONG)).isEmpty();
        progress.heard("users", 9);
        assertThat(progress.positions()).isEqualTo(Map.of("users", 9L));
        assertThat(progress.own()).isEqualTo(Map.of("users", 0L));
    }

    @Test
    void a_model_that_runs_nowhere_any_more_is_forgotten() {
        progress.heard(Map.of("gone", new Row(7, Set.of("a"))));
        assertThat(progress.await(Map.of("a", 8L), Duration.ZERO)).containsExactly("gone");
        progress.heard(Map.of());
        assertThat(progress.await(Map.of("a", 8L), LONG)).isEmpty();
    }

    @Test
    void positions_never_go_back_by_late_news() {
        progress.heard(Map.of("users", new Row(7, Set.of("a"))));
        progress.heard("users", 9);
        progress.heard(Map.of("users", new Row(8, Set.of("a"))));
        progress.heard("users", 6);
        assertThat(progress.positions()).isEqualTo(Map.of("users", 9L));
    }

    @Test
    void others_are_never_told_of_less_than_a_model_has_passed() {
        List<Long> told = new ArrayList<>();
        Progress here = new Progress(new Announcer() {
            @Override
            public void declared(String model, Set<String> types, long position) {}

            @Override
            public void passed(String model, long position) {
                told.add(position);
            }
        });
        here.register("users", List.of("a"), 0);
        here.passed("users", 5);
        here.passed("users", 4);
        assertThat(told).containsExactly(5L, 5L);
    }
}
