package io.keystory.events.phrase;

import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesDeleted;
import io.keystory.events.phrase.CustomPhrasesEvent.CustomPhrasesSet;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of words of one's own into a {@link CustomPhrasesView}. */
public final class CustomPhrasesFold implements Fold<CustomPhrasesView, CustomPhrasesEvent> {

    @Override
    public CustomPhrasesView evolve(CustomPhrasesView view, Recorded<? extends CustomPhrasesEvent> recorded) {
        CustomPhrasesView before = view == null ? CustomPhrasesView.NONE : view;
        return switch (recorded.event()) {
            case CustomPhrasesSet e -> before.with(CustomPhrase.of(e.languageTag(), e.translation()));
            case CustomPhrasesDeleted e -> before.without(e.languageTag());
        };
    }
}
