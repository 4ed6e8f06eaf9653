package io.keystory.store.progress;

import java.util.Map;
import java.util.Set;

/** How far a read model has come, what it handles, and whether it goes on. */
record Model(Set<String> types, long position, boolean isActive) {

    static final Model UNKNOWN = new Model(Set.of(), 0, false);

    Model at(long newPosition) {
        return new Model(types, Math.max(position, newPosition), isActive);
    }

    Model active(boolean isNowActive) {
        return new Model(types, position, isNowActive);
    }

    boolean isWaitedFor() {
        return isActive && !types.isEmpty();
    }

    boolean isBehind(long wanted) {
        return isActive && position < wanted;
    }

    boolean isBehind(Map<String, Long> lastByType) {
        return isActive && lastByType.entrySet().stream()
                .anyMatch(e -> e.getValue() > position && types.contains(e.getKey()));
    }
}
