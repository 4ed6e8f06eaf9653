package io.keystory.command.phrase;

import io.keystory.command.platform.Decider;
import io.keystory.events.phrase.CustomPhrase;
import io.keystory.events.phrase.CustomPhrasesCommand;
import io.keystory.events.phrase.CustomPhrasesCommand.DeleteCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesCommand.SetCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesDeleted;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesSet;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.language.LanguageTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about words of one's own. */
final class CustomPhrasesDecider implements Decider<CustomPhrasesView, CustomPhrasesCommand, CustomPhrasesEvent> {

    private final CustomPhrasesFold fold = new CustomPhrasesFold();

    @Override
    public CustomPhrasesView initial() {
        return CustomPhrasesView.NONE;
    }

    @Override
    public List<CustomPhrasesEvent> decide(CustomPhrasesView state, CustomPhrasesCommand command) {
        return switch (command) {
            case SetCustomPhrases c -> set(state, c);
            case DeleteCustomPhrases c -> delete(state, c);
        };
    }

    @Override
    public CustomPhrasesView evolve(CustomPhrasesView state, CustomPhrasesEvent event) {
        return fold.after(state, event);
    }

    private static List<CustomPhrasesEvent> set(CustomPhrasesView state, SetCustomPhrases c) {
        Stream<CustomPhrasesEvent> others = spellings(state, c)
                .filter(tag -> !tag.equals(c.languageTag())).map(tag -> new CustomPhrasesDeleted(c.customPhrasesId(), tag));
        Optional<Map<String, Object>> before = state.in(c.languageTag()).map(CustomPhrase::translation);
        Stream<CustomPhrasesEvent> said = before.equals(Optional.of(c.translation())) ? Stream.empty()
                : Stream.of(new CustomPhrasesSet(c.customPhrasesId(), c.languageTag(), c.translation()));
        return Stream.concat(others, said).toList();
    }

    private static List<CustomPhrasesEvent> delete(CustomPhrasesView state, DeleteCustomPhrases c) {
        List<CustomPhrasesEvent> gone = spellings(state, c)
                .<CustomPhrasesEvent>map(tag -> new CustomPhrasesDeleted(c.customPhrasesId(), tag)).toList();
        if (gone.isEmpty()) {
            throw KeystoryException.notFound("custom_phrases", c.languageTag());
        }
        return gone;
    }

    /** Words were once kept under tags as they were written, so there may be several for one language. */
    private static Stream<String> spellings(CustomPhrasesView state, CustomPhrasesCommand c) {
        return LanguageTags.among(state.languages().keySet(), c.languageTag()).stream();
    }
}
