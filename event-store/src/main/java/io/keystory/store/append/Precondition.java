package io.keystory.store.append;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.store.database.RowChange;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request demands before it changes anything: that nothing has happened to some streams behind a position.
 *
 * @param streams those of one entity, at least one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 */
public record Precondition(List<StreamId> streams, long position) {

    private static final String UNTOUCHED =
            "not exists (select from log.stream where stream = ? and last_position > ?)";

    /** What is thrown when it does not hold. */
    public static KeystoryException refusal() {
        return new KeystoryException("consistency.version_conflict", 412);
    }

    /** Whether it is what is thrown when one does not hold. */
    public static boolean isRefusal(KeystoryException refusal) {
        return refusal.code().equals(refusal().code()) && refusal.status() == refusal().status();
    }

    /** Whether an append of these events is to be looked at. */
    boolean isAbout(Collection<? extends StreamId> appended) {
        return appended.stream().anyMatch(streams::contains);
    }

    /**
     * Checks it in the transaction of an append; what the same transaction appends there is the decider's to know. The
     * head is that transaction's already, and stands for the streams that nothing has happened to yet.
     */
    Guard guard() {
        String all = streams.stream().map(any -> UNTOUCHED).collect(Collectors.joining(" and "));
        List<Object> parameters =
                streams.stream().flatMap(stream -> Stream.<Object>of(stream.toString(), position)).toList();
        return new Guard(new RowChange("update log.head set position = position where " + all, parameters), refusal(),
                streams.stream().map(StreamId::toString).collect(Collectors.toSet()));
    }
}
