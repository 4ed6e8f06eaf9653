package io.keystory.events.interaction;

import io.keystory.events.interaction.InteractionEvent.CaptchaPassed;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of an interaction into whether its person showed to be no program since it began. */
public final class CaptchaFold implements Fold<Boolean, InteractionEvent> {

    @Override
    public Boolean evolve(Boolean isPassed, Recorded<? extends InteractionEvent> recorded) {
        return switch (recorded.event()) {
            case CaptchaPassed e -> true;
            case KindChosen e -> false;
            default -> Boolean.TRUE.equals(isPassed);
        };
    }
}
