package io.keystory.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueDocumentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", ""), "../docs/event-catalogue.md");

    private static final Path MEANINGS = Path.of(System.getProperty("basedir", ""),
            "src/main/resources/io/keystory/events", EventCatalogue.MEANINGS);

    static Collection<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types().all().values();
    }

    @Test
    void the_catalogue_in_the_documentation_is_the_one_in_the_code() throws IOException {
        assertIsMade(DOCUMENT, CatalogueDocument.text(EventCatalogue.types()));
    }

    @Test
    void the_meanings_that_the_product_tells_are_those_in_the_code() throws IOException {
        assertIsMade(MEANINGS, CatalogueDocument.meanings(EventCatalogue.types()));
    }

    private static void assertIsMade(Path file, String text) throws IOException {
        if (GoldenFile.isWriting()) {
            Files.writeString(file, text);
        }
        assertThat(file).as("made with -D%s=write", GoldenFile.MODE).content().isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_says_what_happened(Class<? extends DomainEvent> type) {
        assertThat(Sources.meaning(type)).isNotBlank().endsWith(".");
    }
}
