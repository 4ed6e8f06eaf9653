package io.keystory.command.userasset;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.Customization.UiAssets;
import io.keystory.events.signinexperience.SignInExperienceEvent.CustomizationChanged;
import io.keystory.events.userasset.UserAssetId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which uploaded pages the sign-in experience shows, and until when it showed others. */
final class PagesShown {

    private final Map<String, Instant> until = new HashMap<>();
    private String now;

    /** @param story everything that happened to the sign-in experience */
    PagesShown(List<Recorded<DomainEvent>> story) {
        story.forEach(recorded -> {
            if (recorded.event() instanceof CustomizationChanged e) {
                show(e.customization().uiAssets(), recorded.at());
            }
        });
    }

    private void show(UiAssets pages, Instant at) {
        if (now != null) {
            until.put(now, at);
        }
        now = pages == null ? null : pages.id();
    }

    /** Whether these are shown now. */
    boolean isShown(UserAssetId pages) {
        return pages.value().equals(now);
    }

    /** Until when these were shown last; empty for those that never were. */
    Optional<Instant> until(UserAssetId pages) {
        return Optional.ofNullable(until.get(pages.value()));
    }
}
