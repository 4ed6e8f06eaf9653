package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether passwords expire, after how many days, and since when (epoch ms) that holds; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordExpiration(Boolean enabled, Integer validPeriodDays, Long enabledAt) {

    /** Passwords do not expire. */
    public static final PasswordExpiration DEFAULTS = new PasswordExpiration(null, null, null);

    private static final long DAY = 24 * 3600 * 1000L;

    /**
     * Whether a password has to be replaced before anybody signs in with it again; never while passwords do not expire.
     *
     * @param isMarked whether an administrator wants it replaced
     * @param setAt when it was set, epoch ms
     * @param now epoch ms
     */
    public boolean isOver(boolean isMarked, long setAt, long now) {
        if (!Boolean.TRUE.equals(enabled)) {
            return false;
        }
        long since = enabledAt == null ? setAt : Math.max(setAt, enabledAt);
        return isMarked || now >= since + validPeriodDays * DAY;
    }
}
