package io.keystory.query.audit;

import io.keystory.platform.hook.Hook;
import io.keystory.platform.hook.Hook.ExecutionStats;
import io.keystory.query.platform.list.Documents;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often hooks were told something in the last 24 hours, each attempt counted, and how often they took it in. */
public final class HookCalls {

    private static final Duration RECENT = Duration.ofHours(24);
    private static final ExecutionStats NONE = new ExecutionStats(0, 0);
    private static final String COUNT = """
            select hook_id, count(*) filter (where not is_refused), count(*) from read.log
            where hook_id = any(string_to_array(?, ',')) and created_at >= ? group by hook_id""";

    private final Documents documents;
    private final Clock clock;

    HookCalls(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The same hooks with their numbers. */
    public List<Hook> with(List<Hook> hooks) {
        Map<String, ExecutionStats> counted = new HashMap<>();
        documents.rows(COUNT, (row, n) -> counted.put(
                        row.getString(1), new ExecutionStats(row.getLong(2), row.getLong(3))),
                String.join(",", hooks.stream().map(Hook::id).toList()),
                clock.instant().minus(RECENT).toEpochMilli());
        return hooks.stream().map(hook -> hook.with(counted.getOrDefault(hook.id(), NONE))).toList();
    }
}
