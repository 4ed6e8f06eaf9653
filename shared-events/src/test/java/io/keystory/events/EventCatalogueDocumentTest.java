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

    static Collection<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types().all().values();
    }

    @Test
    void the_catalogue_in_the_documentation_is_the_one_in_the_code() throws IOException {
        String text = CatalogueDocument.text(EventCatalogue.types());
        if (GoldenFile.isWriting()) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).as("made with -D%s=write", GoldenFile.MODE).content().isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_says_what_happened(Class<? extends DomainEvent> type) {
        assertThat(Sources.meaning(type)).isNotBlank().endsWith(".");
    }
}
