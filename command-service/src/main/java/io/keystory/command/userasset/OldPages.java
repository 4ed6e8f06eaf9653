package io.keystory.command.userasset;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.userasset.UserAssetId;
import io.keystory.store.append.Precondition;
import io.keystory.store.append.WriteTrace;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes uploaded sign-in pages that have been shown to nobody for long, so that they do not fill the store. The log says
 * how long that is; until then the sign-in experience can go back to them.
 */
final class OldPages {

    /** How long pages stay that are not shown. */
    static final Duration GRACE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(OldPages.class);

    private final CustomUi customUi;
    private final LogReader log;
    private final Clock clock;

    OldPages(CustomUi customUi, LogReader log, Clock clock) {
        this.customUi = customUi;
        this.log = log;
        this.clock = clock;
    }

    /** Deletes those that are old now. */
    void delete() {
        long known = log.head();
        PagesShown shown = new PagesShown(log.stream(SignInExperienceId.DEFAULT.stream(), 0));
        customUi.stored().stream().filter(pages -> isOld(pages, shown)).forEach(pages -> delete(pages, known));
    }

    /** What the log does not tell of is being uploaded. */
    private boolean isOld(UserAssetId pages, PagesShown shown) {
        List<Recorded<DomainEvent>> story = log.stream(pages.stream(), 0);
        if (story.isEmpty() || shown.isShown(pages)) {
            return false;
        }
        Instant last = shown.until(pages).orElse(story.getFirst().at());
        return last.plus(GRACE).isBefore(clock.instant());
    }

    /** Unless something else is shown meanwhile, or the store does not let them go, which the next round looks at. */
    private void delete(UserAssetId pages, long known) {
        WriteTrace trace = new WriteTrace();
        trace.require(new Precondition(List.of(pages.stream(), SignInExperienceId.DEFAULT.stream()), known));
        try {
            WriteTrace.during(trace, () -> {
                customUi.delete(pages);
                return null;
            });
        } catch (Exception e) {
            if (!(e instanceof KeystoryException refusal && Precondition.isRefusal(refusal))) {
                LOG.warn("The pages {} stay for now", pages, e);
            }
        }
    }
}
