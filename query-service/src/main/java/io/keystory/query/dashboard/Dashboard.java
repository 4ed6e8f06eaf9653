package io.keystory.query.dashboard;

import io.keystory.query.audit.ActiveUsers;
import io.keystory.query.user.UserQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Counts for the dashboard; days are those of UTC. */
final class Dashboard {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final UserQueries users;
    private final ActiveUsers active;
    private final Clock clock;

    Dashboard(UserQueries users, ActiveUsers active, Clock clock) {
        this.users = users;
        this.active = active;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Who came today, and in the last seven days. */
    NewUsers newUsers() {
        return new NewUsers(created(1), created(WEEK));
    }

    /** Who was active on a day, and in the week and the month that end with it. */
    UsersActive active(LocalDate day) {
        List<DayCount> curve = active.byDay(day.minusDays(MONTH - 1), day).entrySet().stream()
                .map(count -> new DayCount(count.getKey().toString(), count.getValue())).toList();
        return new UsersActive(curve, active(day, 1), active(day, WEEK), active(day, MONTH));
    }

    private Compared created(int days) {
        LocalDate first = today().minusDays(days - 1);
        return Compared.of(created(first, days), created(first.minusDays(days), days));
    }

    private long created(LocalDate first, int days) {
        return users.createdBetween(millis(first), millis(first.plusDays(days)));
    }

    private Compared active(LocalDate last, int days) {
        LocalDate before = last.minusDays(days);
        return Compared.of(active.between(before.plusDays(1), last),
                active.between(before.minusDays(days - 1), before));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Who came, today and in the last seven days. */
    record NewUsers(Compared today, Compared last7Days) {}

    /** Who was active: on each of thirty days, on the last of them, in the last week and in all thirty. */
    record UsersActive(List<DayCount> dauCurve, Compared dau, Compared wau, Compared mau) {}

    /** How many were active on a day, such as {@code 2026-11-26}. */
    record DayCount(String date, long count) {}
}
