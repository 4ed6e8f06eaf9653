package io.keystory.query.audit;

import io.keystory.events.audit.LogEntry;
import io.keystory.events.audit.LogFold;
import io.keystory.events.audit.RefusalEvent;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.interaction.InteractionEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.token.TokenEvent.AssertionIssued;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokenRevoked;
import io.keystory.events.token.TokenEvent.TokenScriptFailed;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.Projection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps where each event stands in the audit log, and who was given tokens on which day. No write waits for it. */
final class LogProjection implements Projection {

    private static final String ENTRIES = "read.log";
    private static final String ACTIVE = "read.active_user";

    private final LogFold fold = new LogFold();
    private final LogRows rows;

    LogProjection(JdbcTemplate jdbc) {
        this.rows = new LogRows(jdbc);
    }

    @Override
    public String name() {
        return LogReads.MODEL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(InteractionEvent.class, TokensIssued.class, TokenExchanged.class, TokensRefused.class,
                TokenScriptFailed.class, SignOnRequested.class, AssertionIssued.class, TokenRevoked.class, GrantRevoked.class,
                DeviceTrusted.class, TrustedDeviceUsed.class, AccountLocked.class, RefusalEvent.class,
                HookDeliveryEvent.class);
    }

    @Override
    public List<String> tables() {
        return List.of(ENTRIES, ACTIVE);
    }

    @Override
    public List<?> code() {
        return List.of(fold, LogEntry.class);
    }

    @Override
    public boolean isWaitedFor() {
        return false;
    }

    @Override
    public void project(List<Recorded<DomainEvent>> batch, Generation into) {
        Map<String, LogEntry> interactions = new HashMap<>(rows.last(into.table(ENTRIES), batch.stream()
                .map(LogProjection::interaction).filter(Objects::nonNull).distinct().toList()));
        List<LogRows.Entry> entries = new ArrayList<>(batch.size());
        Set<LogRows.Active> active = new LinkedHashSet<>();
        for (Recorded<DomainEvent> event : batch) {
            String interaction = interaction(event);
            LogEntry entry = fold.evolve(interaction == null ? null : interactions.get(interaction), event);
            if (interaction != null) {
                interactions.put(interaction, entry);
            }
            entries.add(new LogRows.Entry(event.position(), entry, event.epochMillis()));
            if (isActivity(event.event()) && entry.userId() != null) {
                active.add(new LogRows.Active(day(event.at()), entry.userId()));
            }
        }
        rows.add(into.table(ENTRIES), entries);
        rows.active(into.table(ACTIVE), active);
    }

    private static String interaction(Recorded<DomainEvent> event) {
        return event.event() instanceof InteractionEvent e ? e.interactionId().value() : null;
    }

    private static boolean isActivity(DomainEvent event) {
        return event instanceof TokensIssued || event instanceof TokenExchanged;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
