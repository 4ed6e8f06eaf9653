package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written once must be readable for ever: the shape of every event type is committed and may not change. A
 * new shape is a new version with a file of its own. The files of new types are made by
 * {@code mvn -pl shared-events test -Dtest='EventShapeTest,EventCatalogueDocumentTest' -Dkeystory.golden=write}.
 */
class EventShapeTest {

    private static final Map<String, Class<? extends DomainEvent>> TYPES = EventCatalogue.types().all();

    static Collection<Class<? extends DomainEvent>> types() {
        return TYPES.values();
    }

    @BeforeAll
    static void filesOfNewShapes() throws IOException {
        if (GoldenFile.isWriting()) {
            types().forEach(GoldenFile::writeMissing);
            Released.addMissing();
            Accepted.addMissing(types());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_shape_is_the_committed_one(Class<? extends DomainEvent> type) {
        assertThat(GoldenFile.path(type)).as("committed, or made with -D%s=write", GoldenFile.MODE).exists();
        assertThat(GoldenFile.now(type))
                .as("%s: a shape never changes; give the changed one a new version", GoldenFile.path(type))
                .isEqualTo(GoldenFile.read(GoldenFile.path(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_written_is_read_back(Class<? extends DomainEvent> type) {
        assertThat(GoldenFile.now(type).event(type)).isEqualTo(Example.of(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_says_which_stream_it_is_of_and_whom_its_personal_fields_are_about(Class<? extends DomainEvent> type) {
        DomainEvent example = Example.of(type);
        assertThat(example.stream()).isNotNull();
        assertThat(example.subject().isPresent() || GoldenFile.now(type).personal().isEmpty()).isTrue();
    }

    @Test
    void every_committed_shape_can_still_be_read() throws IOException {
        for (Path file : GoldenFile.all()) {
            String name = name(file);
            assertThat(TYPES).as("the type of %s", file).containsKey(name);
            assertThat(version(file)).isBetween(1, EventTypes.describe(TYPES.get(name)).version());
            assertThat(GoldenFile.read(file).event(EventCatalogue.types(), name, version(file))).isNotNull();
        }
    }

    @Test
    void every_committed_shape_names_the_fields_that_are_opened_when_it_is_read() throws IOException {
        for (Path file : GoldenFile.all()) {
            assertThat(EventCatalogue.types().personalFields(name(file), version(file))).as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(GoldenFile.read(file).personal());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "");
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("^.*\\.v(\\d+)\\.json$", "$1"));
    }
}
