package io.keystory.platform.hook;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.account.SignIns;
import io.keystory.store.Streams;
import java.util.LinkedHashMap;
import java.util.Map;

/** How things were at a position of the log; null for what was not there. */
final class Then {

    private final Streams streams;
    private final SignIns signIns;

    Then(Streams streams, SignIns signIns) {
        this.streams = streams;
        this.signIns = signIns;
    }

    <V, E extends DomainEvent> V view(StreamId stream, Fold<V, E> fold, long position) {
        return streams.fold(stream, fold, position).value();
    }

    UserView user(UserId id, long position) {
        UserView user = view(id.stream(), new UserFold(), position);
        return user == null ? null : signIns.addTo(user, position);
    }

    InteractionView interaction(String id, long position) {
        return view(new InteractionId(id).stream(), new InteractionFold(), position);
    }

    /** What hooks are told of an application. */
    Map<String, Object> application(String id, long position) {
        ApplicationView view = view(new ApplicationId(id).stream(), new ApplicationFold(), position);
        if (view == null) {
            return null;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", view.id());
        shown.put("type", view.type());
        shown.put("name", view.name());
        shown.put("description", view.description());
        return shown;
    }
}
