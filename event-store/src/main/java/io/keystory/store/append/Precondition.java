package io.keystory.store.append;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.store.database.RowChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a write demands of the log before it changes anything: that nothing has happened to some streams meanwhile.
 *
 * @param last at least one stream, each with the position behind which nothing may have happened to it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 */
public record Precondition(Map<StreamId, Long> last) {

    private static final String UNTOUCHED =
            "not exists (select from log.stream where stream = ? and last_position > ?)";

    /** That nothing has happened to some streams behind one position. */
    public Precondition(List<StreamId> streams, long position) {
        this(streams.stream().distinct().collect(Collectors.toMap(stream -> stream, _ -> position)));
    }

    /** What is thrown when it does not hold. */
    public static KeystoryException refusal() {
        return new KeystoryException("consistency.version_conflict", 412);
    }

    /** Whether it is what is thrown when one does not hold. */
    public static boolean isRefusal(KeystoryException refusal) {
        return refusal.code().equals(refusal().code()) && refusal.status() == refusal().status();
    }

    /** What holds where both do. */
    public Precondition and(Precondition other) {
        Map<StreamId, Long> both = new HashMap<>(last);
        other.last.forEach((stream, position) -> both.merge(stream, position, Math::min));
        return new Precondition(both);
    }

    /** Whether it does not hold any more, by what is known of the last position of a stream. */
    public boolean isBroken(Function<StreamId, Long> lastPosition) {
        return last.entrySet().stream().anyMatch(known -> lastPosition.apply(known.getKey()) > known.getValue());
    }

    /** Whether an append of these events is to be looked at. */
    boolean isAbout(Collection<? extends StreamId> appended) {
        return appended.stream().anyMatch(last::containsKey);
    }

    /**
     * Checks it in the transaction of an append; what the same transaction appends there is the decider's to know. The
     * head is that transaction's already, and stands for the streams that nothing has happened to yet.
     */
    Guard guard() {
        String all = last.keySet().stream().map(any -> UNTOUCHED).collect(Collectors.joining(" and "));
        List<Object> parameters = last.entrySet().stream()
                .flatMap(known -> Stream.<Object>of(known.getKey().toString(), known.getValue())).toList();
        return new Guard(new RowChange("update log.head set position = position where " + all, parameters), refusal(),
                last.keySet().stream().map(StreamId::toString).collect(Collectors.toSet()));
    }
}
