package io.keystory.command.interaction;

import io.keystory.events.action.ActionFold;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.RequestContext;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The interaction that a page's call belongs to. */
public final class CurrentInteraction {

    private final InteractionCookie cookie;
    private final Streams streams;
    private final Clock clock;

    CurrentInteraction(InteractionCookie cookie, Streams streams, Clock clock) {
        this.cookie = cookie;
        this.streams = streams;
        this.clock = clock;
    }

    /** The id in the browser's cookie; 400 session.not_found when there is none. */
    public InteractionId id(HttpServletRequest request) {
        InteractionId id = cookie.find(request).orElseThrow(CurrentInteraction::gone);
        RequestContext.current().ifPresent(context -> context.inInteraction(id.value()));
        return id;
    }

    /** The interaction while it lasts; 400 session.not_found afterwards. */
    public InteractionView live(HttpServletRequest request) {
        return live(view(id(request)));
    }

    /** The interaction once the person has said what they are here for; 404 session.interaction_not_found before. */
    public InteractionView begun(HttpServletRequest request) {
        return begun(live(request));
    }

    /** The same with the sign-in experience of this moment, for one read. */
    public Begun begunWithSettings(HttpServletRequest request) {
        Streams.Pair<InteractionView, SignInExperienceView> views = streams.fold(
                id(request).stream(), new InteractionFold(),
                SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold());
        return new Begun(begun(live(views.first().orElseThrow(CurrentInteraction::gone))),
                views.second().orElseThrow(), null);
    }

    /** The same with the script that has its say in this step, for the same one read. */
    public Begun begunWithSettings(HttpServletRequest request, ActionType action) {
        Begun live = liveWithSettings(request, action);
        begun(live.interaction());
        return live;
    }

    /** The same for what submits it: one that was handed back is still there, for whoever has not heard that it was. */
    Begun endingWithSettings(HttpServletRequest request) {
        Begun live = liveWithSettings(request, ActionType.POST_SIGN_IN);
        if (!live.interaction().hasRecovered()) {
            begun(live.interaction());
        }
        return live;
    }

    /**
     * An interaction that has begun, and the settings it is under.
     *
     * @param script what has its say in the step; null where there is none, or it was not asked for
     */
    public record Begun(InteractionView interaction, SignInExperienceView experience, @Nullable ActionView script) {}

    private Begun liveWithSettings(HttpServletRequest request, ActionType action) {
        StreamId id = id(request).stream();
        StreamId settings = SignInExperienceId.DEFAULT.stream();
        Streams.Reading reading = streams.reading(id, settings, action.stream());
        return new Begun(live(reading.fold(id, new InteractionFold()).orElseThrow(CurrentInteraction::gone)),
                reading.fold(settings, new SignInExperienceFold()).orElseThrow(),
                reading.fold(action.stream(), new ActionFold()).orElse(null));
    }

    private InteractionView live(InteractionView view) {
        if (view.isOver(clock.millis())) {
            throw gone();
        }
        return view;
    }

    private static InteractionView begun(InteractionView view) {
        if (view.kind() == null) {
            throw new KeystoryException("session.interaction_not_found", 404);
        }
        return view;
    }

    private InteractionView view(InteractionId id) {
        return streams.fold(id.stream(), new InteractionFold()).orElseThrow(CurrentInteraction::gone);
    }

    private static KeystoryException gone() {
        return new KeystoryException("session.not_found", 400);
    }
}
