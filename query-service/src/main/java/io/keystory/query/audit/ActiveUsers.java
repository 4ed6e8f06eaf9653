package io.keystory.query.audit;

import io.keystory.query.platform.list.Documents;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How many users were given tokens, by day (UTC). */
public final class ActiveUsers {

    private static final String BY_DAY =
            "select day, count(*) from read.active_user where day between ? and ? group by day";
    private static final String DISTINCT =
            "select count(distinct user_id) from read.active_user where day between ? and ?";

    private final Documents documents;

    ActiveUsers(Documents documents) {
        this.documents = documents;
    }

    /** The number on each day of this span, those without anybody included, in order. */
    public Map<LocalDate, Long> byDay(LocalDate first, LocalDate last) {
        Map<LocalDate, Long> days = new TreeMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, 0L));
        documents.rows(BY_DAY, (row, n) -> days.put(row.getObject(1, LocalDate.class), row.getLong(2)), first, last);
        return days;
    }

    /** How many different users there were in this span. */
    public long between(LocalDate first, LocalDate last) {
        return documents.value(DISTINCT, Long.class, first, last).orElse(0L);
    }
}
