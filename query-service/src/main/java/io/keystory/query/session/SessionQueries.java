package io.keystory.query.session;

import io.keystory.events.session.SessionView;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked about sessions; those that have expired are over. */
public final class SessionQueries {

    private final Documents documents;
    private final Views<SessionView> views;
    private final LastSubmissions submissions;
    private final Clock clock;

    SessionQueries(Documents documents, Views<SessionView> views, LastSubmissions submissions, Clock clock) {
        this.documents = documents;
        this.views = views;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The sessions of a user, newest first, with so much of how the user signed in last. */
    public List<UserSession> of(String userId, InteractionDetail detail) {
        return told(going(userId), detail);
    }

    /** One session of a user; empty when there is none, or it is over. */
    Optional<UserSession> find(String userId, String sessionId, InteractionDetail detail) {
        return told(going(userId).stream().filter(sessionId::equals).toList(), detail).stream().findFirst();
    }

    private List<String> going(String userId) {
        return documents.values("select id from read.session where user_id = ? and expires_at > ?",
                String.class, userId, Moment.millis(clock));
    }

    private List<UserSession> told(List<String> ids, InteractionDetail detail) {
        Collection<SessionView> found = views.load(ids).values();
        Map<String, Map<String, Object>> last = submissions.of(found, detail);
        return found.stream()
                .sorted(Comparator.comparingLong(SessionView::createdAt).reversed().thenComparing(SessionView::id))
                .map(session -> UserSession.of(session, last.get(session.id())))
                .toList();
    }
}
