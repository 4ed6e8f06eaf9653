package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was released once stays as it is: the log of every installation is full of it. */
class ReleasedShapesTest {

    @Test
    void a_released_shape_is_there_and_has_not_changed() {
        Released.digests().forEach((name, digest) -> {
            Path file = GoldenFile.FOLDER.resolve(name);
            assertThat(file).as("""
                    %s is a released shape: logs contain it for ever, so its file stays. Put it back; an event that \
                    is no longer written keeps its record for those who read it""", name).exists();
            assertThat(Released.digest(file)).as("""
                    %s is a released shape and may not change. Put the file back, give the record \
                    @EventType(version = n + 1), add an Upcaster from n to EventCatalogue, and make the file of the \
                    new version as EventShapeTest says""", name).isEqualTo(digest);
        });
    }

    @Test
    void what_a_field_could_be_it_can_be_for_ever() {
        Collection<Class<? extends DomainEvent>> types = EventCatalogue.types().all().values();
        Set<String> shapes = types.stream().map(Accepted::shape).collect(Collectors.toSet());
        assertThat(Accepted.released()).as("""
                a value that was taken away or renamed, or a field that may no longer be null or absent: logs contain it. \
                Give the record @EventType(version = n + 1) and an Upcaster, as ReleasedShapesTest says""")
                .filteredOn(line -> shapes.contains(line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(Accepted.now(types));
    }

    @Test
    void every_shape_is_released() throws IOException {
        assertThat(GoldenFile.all()).extracting(file -> file.getFileName().toString())
                .as("the list %s, to which a new file is added as EventShapeTest says", Released.LIST)
                .containsExactlyInAnyOrderElementsOf(Released.digests().keySet());
    }
}
