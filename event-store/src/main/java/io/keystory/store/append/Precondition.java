package io.keystory.store.append;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.store.database.RowChange;

/**
 * What a request demands before it changes anything: that nothing has happened to a stream behind a position.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 */
public record Precondition(StreamId stream, long position) {

    /** What is thrown when it does not hold. */
    public static KeystoryException refusal() {
        return new KeystoryException("consistency.version_conflict", 412);
    }

    /** Checks it in the transaction of an append; what the same transaction appends there is the decider's to know. */
    Guard guard() {
        return new Guard(RowChange.of(
                "update log.stream set last_position = last_position where stream = ? and last_position <= ?",
                stream.toString(), position), refusal());
    }
}
