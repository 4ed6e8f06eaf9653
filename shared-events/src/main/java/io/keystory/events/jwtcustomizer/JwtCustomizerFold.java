package io.keystory.events.jwtcustomizer;

import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of a script into a {@link JwtCustomizerView}. */
public final class JwtCustomizerFold implements Fold<JwtCustomizerView, JwtCustomizerEvent> {

    @Override
    public JwtCustomizerView evolve(JwtCustomizerView view, Recorded<? extends JwtCustomizerEvent> recorded) {
        return switch (recorded.event()) {
            case JwtCustomizerChanged e -> new JwtCustomizerView(
                    e.jwtCustomizerId().value(), e.script(), e.blockIssuanceOnError(), e.detailsId());
            case JwtCustomizerDeleted e -> null;
        };
    }
}
