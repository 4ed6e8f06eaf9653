package io.keystory.command.phrase;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.phrase.CustomPhrasesCommand;
import io.keystory.events.phrase.CustomPhrasesCommand.DeleteCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesCommand.SetCustomPhrases;
import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.events.phrase.CustomPhrasesView;

/** Runs the {@link CustomPhrasesDecider} on the one stream of words of one's own. */
public final class CustomPhrasesAggregate
        extends DecidingAggregate<CustomPhrasesView, CustomPhrasesCommand, CustomPhrasesEvent> {

    CustomPhrasesAggregate() {
        super(new CustomPhrasesDecider());
    }

    @Decided
    void handle(SetCustomPhrases command) {
        decide(command);
    }

    @Decided
    void handle(DeleteCustomPhrases command) {
        decide(command);
    }
}
