package io.keystory.store.format;

import java.util.stream.Stream;

/** Names a failure by its kind and by where in our code it came up; what it says may be personal. */
public final class FailurePlace {

    private FailurePlace() {}

    /** Such as {@code IllegalStateException at UserFold.java:41}. */
    public static String of(Throwable failure) {
        return failure.getClass().getSimpleName() + Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.keystory")).findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    }
}
