package io.keystory.platform.web.body;

import io.keystory.events.platform.Change;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on {@code Change<@Size(max = 3) String>} hold for the new value; no change meets them all. */
public final class ChangeExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {

    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        if (change.isGiven()) {
            receiver.value(null, change.value());
        }
    }
}
