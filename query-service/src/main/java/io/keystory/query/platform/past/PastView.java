package io.keystory.query.platform.past;

import io.keystory.platform.projection.ViewModel;

/**
 * A view as it was.
 *
 * @param position the last event that had changed it
 * @param isErased whether it is about a person who was erased since, so that nothing personal can be read any more
 */
public record PastView<V>(V view, long position, boolean isErased) {

    /** The JSON that the API would have answered; that of an erased person says so. */
    String document(ViewModel<V> model) {
        String document = model.document(view);
        return isErased ? document.substring(0, document.length() - 1) + ",\"erased\":true}" : document;
    }
}
