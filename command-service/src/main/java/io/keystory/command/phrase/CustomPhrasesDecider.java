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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<Map<String, Object>> before = state.in(c.languageTag()).map(CustomPhrase::translation);
        return before.equals(Optional.of(c.translation())) ? List.of()
                : List.of(new CustomPhrasesSet(c.customPhrasesId(), c.languageTag(), c.translation()));
    }

    private static List<CustomPhrasesEvent> delete(CustomPhrasesView state, DeleteCustomPhrases c) {
        if (state.in(c.languageTag()).isEmpty()) {
            throw KeystoryException.notFound("custom_phrases", c.languageTag());
        }
        return List.of(new CustomPhrasesDeleted(c.customPhrasesId(), c.languageTag()));
    }
}
