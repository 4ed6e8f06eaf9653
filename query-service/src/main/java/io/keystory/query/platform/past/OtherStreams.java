package io.keystory.query.platform.past;

import io.keystory.events.platform.StreamId;
import java.util.Collection;
import java.util.List;

/**
 * Streams that changed views of a model beside those of the views themselves. They are folded after those, all together in
 * the order of positions, so what they change must not depend on the order between the two.
 */
public interface OtherStreams {

    /** The name of the model. */
    String model();

    /** Those that concern views of these ids up to {@code position}. */
    List<StreamId> of(Collection<String> ids, long position);
}
