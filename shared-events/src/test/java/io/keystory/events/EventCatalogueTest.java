package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCatalogueTest {

    private static final Set<String> IRREGULAR = Set.of("set", "given", "chosen", "withdrawn", "read", "begun");

    static Collection<String> names() {
        return EventCatalogue.types().all().keySet();
    }

    static Collection<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types().all().values();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_wire_name_is_lower_case_with_a_dot_between_the_aggregate_and_what_happened(String name) {
        assertThat(name).matches("[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_wire_name_is_in_the_past(String name) {
        assertThat(isPast(name.split("[._]"))).as(name).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_record_is_called_in_the_past(Class<?> type) {
        assertThat(isPast(type.getSimpleName().split("(?=[A-Z])"))).as(type.getSimpleName()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_wire_name_begins_with_its_slice(Class<? extends DomainEvent> type) {
        String slice = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        assertThat(EventCatalogue.types().all().entrySet())
                .filteredOn(e -> e.getValue() == type)
                .allMatch(e -> e.getKey().startsWith("setup_link.") && slice.equals("administrator")
                        || e.getKey().substring(0, e.getKey().indexOf('.')).replace("_", "").equals(slice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.create", "user.suspends", "user.status"})
    void other_tenses_are_noticed(String name) {
        assertThat(isPast(name.split("[._]"))).isFalse();
    }

    private static boolean isPast(String[] words) {
        String last = words[words.length - 1].toLowerCase();
        return Arrays.stream(words).skip(1).count() > 0 && (last.endsWith("ed") || IRREGULAR.contains(last));
    }
}
