package io.keystory.query.audit;

import io.keystory.events.audit.AuditEvent.LogFilter;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.query.platform.list.Condition;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for, times in epoch ms; null lets all pass, but what hooks were told is asked for by hook. */
public record LogSearch(
        @Nullable String userId,
        @Nullable String applicationId,
        @Nullable String logKey,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String hookId) {

    /** What this hook was told. */
    public static LogSearch ofHook(String hook, String logKey, String startTime, String endTime) {
        return new LogSearch(null, null, logKey, startTime, endTime, hook);
    }

    /** The condition on {@code read.log l}; 400 for times that are none, or the wrong way round. */
    public Condition condition() {
        long from = time("start_time", startTime, 0);
        long to = time("end_time", endTime, Long.MAX_VALUE);
        if (from > to) {
            throw new KeystoryException("log.invalid_time_window", 400);
        }
        return Condition.of("l.key is not null")
                .and(hookId == null ? Condition.of("l.hook_id is null") : equal("l.hook_id", hookId))
                .and(equal("l.user_id", userId))
                .and(equal("l.application_id", applicationId))
                .and(equal("l.key", logKey))
                .and(startTime == null ? Condition.ALL : Condition.of("l.created_at >= ?", from))
                .and(endTime == null ? Condition.ALL : Condition.of("l.created_at <= ?", to));
    }

    /** The same as it is kept of who reads it. */
    LogFilter filter() {
        return new LogFilter(isAll(userId) ? null : new UserId(userId), isAll(applicationId) ? null : applicationId,
                isAll(logKey) ? null : logKey, startTime == null ? null : time("start_time", startTime, 0),
                endTime == null ? null : time("end_time", endTime, 0));
    }

    private static boolean isAll(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    private static Condition equal(String column, String value) {
        return isAll(value) ? Condition.ALL : Condition.of(column + " = ?", value);
    }

    private static long time(String name, String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,18}")) {
            throw KeystoryException.invalidInput(name, "must be a number of milliseconds since 1970");
        }
        return Long.parseLong(text);
    }
}
