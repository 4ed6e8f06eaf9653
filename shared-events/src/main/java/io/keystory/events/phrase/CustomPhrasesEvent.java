package io.keystory.events.phrase;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What happens to words of the sign-in pages of one's own. */
public sealed interface CustomPhrasesEvent extends DomainEvent {

    CustomPhrasesId customPhrasesId();

    @Override
    default StreamId stream() {
        return customPhrasesId().stream();
    }

    /** In this language the pages say this instead of what they come with. */
    @EventType("phrase.set")
    record CustomPhrasesSet(CustomPhrasesId customPhrasesId, String languageTag, Map<String, Object> translation)
            implements CustomPhrasesEvent {}

    /** In this language the pages say again what they come with. */
    @EventType("phrase.deleted")
    record CustomPhrasesDeleted(CustomPhrasesId customPhrasesId, String languageTag) implements CustomPhrasesEvent {}
}
