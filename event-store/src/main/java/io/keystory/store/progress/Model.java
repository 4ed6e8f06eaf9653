package io.keystory.store.progress;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How far a read model has come.
 *
 * @param types the wire names that it handles; none when nobody waits for it
 * @param later those of them that a write of this process does not wait for
 */
record Model(Set<String> types, Set<String> later, long position, boolean isActive) {

    static final Model UNKNOWN = new Model(Set.of(), Set.of(), 0, false);

    Model at(long newPosition) {
        return at(types, newPosition);
    }

    Model at(Set<String> newTypes, long newPosition) {
        return new Model(newTypes, later, Math.max(position, newPosition), isActive);
    }

    Model active(boolean isNowActive) {
        return new Model(types, later, position, isNowActive);
    }

    boolean isWaitedFor() {
        return isActive && !types.isEmpty();
    }

    boolean isBehind(long wanted) {
        return isActive && position < wanted;
    }

    boolean isBehind(Map<String, Long> lastByType) {
        return isActive && lastByType.entrySet().stream().anyMatch(
                e -> e.getValue() > position && types.contains(e.getKey()) && !later.contains(e.getKey()));
    }

    /** The last of these positions that it is not waited for; empty when there is none. */
    OptionalLong owed(Map<String, Long> lastByType) {
        return later.stream().filter(lastByType::containsKey).mapToLong(lastByType::get).max();
    }
}
