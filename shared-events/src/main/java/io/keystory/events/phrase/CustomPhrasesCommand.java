package io.keystory.events.phrase;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What can be asked of words of one's own. */
public sealed interface CustomPhrasesCommand extends Command {

    CustomPhrasesId customPhrasesId();

    String languageTag();

    @Override
    default StreamId stream() {
        return customPhrasesId().stream();
    }

    /** Lets the pages say this in a language, and nothing else of one's own. */
    record SetCustomPhrases(CustomPhrasesId customPhrasesId, String languageTag, Map<String, Object> translation)
            implements CustomPhrasesCommand {}

    /** Lets the pages say what they come with; 404 when they do. */
    record DeleteCustomPhrases(CustomPhrasesId customPhrasesId, String languageTag) implements CustomPhrasesCommand {}
}
