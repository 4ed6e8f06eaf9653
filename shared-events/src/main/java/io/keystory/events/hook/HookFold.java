package io.keystory.events.hook;

import io.keystory.events.hook.HookEvent.HookCreated;
import io.keystory.events.hook.HookEvent.HookDeleted;
import io.keystory.events.hook.HookEvent.HookDisabled;
import io.keystory.events.hook.HookEvent.HookEnabled;
import io.keystory.events.hook.HookEvent.HookEventsChosen;
import io.keystory.events.hook.HookEvent.HookRenamed;
import io.keystory.events.hook.HookEvent.HookSigningKeyReplaced;
import io.keystory.events.hook.HookEvent.HookTarget;
import io.keystory.events.hook.HookEvent.HookTargetChanged;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;

/** Folds the events of a hook into a {@link HookView}. */
public final class HookFold implements Fold<HookView, HookEvent> {

    @Override
    public HookView evolve(HookView v, Recorded<? extends HookEvent> recorded) {
        return switch (recorded.event()) {
            case HookCreated e -> new HookView(e.hookId().value(), e.name(), List.copyOf(e.events()), e.target(),
                    e.signingKeyId(), e.isEnabled(), recorded.epochMillis());
            case HookRenamed e -> with(v, e.name(), v.events(), v.target());
            case HookEventsChosen e -> with(v, v.name(), List.copyOf(e.events()), v.target());
            case HookTargetChanged e -> with(v, v.name(), v.events(), e.target());
            case HookSigningKeyReplaced e -> with(v, e.signingKeyId(), v.isEnabled());
            case HookEnabled e -> with(v, v.signingKeyId(), true);
            case HookDisabled e -> with(v, v.signingKeyId(), false);
            case HookDeleted e -> null;
        };
    }

    private static HookView with(HookView v, String name, List<HookTrigger> events, HookTarget target) {
        return new HookView(v.id(), name, events, target, v.signingKeyId(), v.isEnabled(), v.createdAt());
    }

    private static HookView with(HookView v, String signingKeyId, boolean isEnabled) {
        return new HookView(v.id(), v.name(), v.events(), v.target(), signingKeyId, isEnabled, v.createdAt());
    }
}
