package io.keystory.platform.projection.live;

import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.platform.projection.rebuild.BuildSlots;
import io.keystory.platform.projection.rebuild.Generations;
import io.keystory.platform.projection.rebuild.Rebuilds;
import io.keystory.store.EventLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the runners of a process share. */
public record ProjectionPlatform(EventLog log, JdbcTemplate jdbc, PlatformTransactionManager transactions,
        DeadLetters letters, ReadModels models, Generations generations, Rebuilds rebuilds,
        BuildSlots slots) {}
