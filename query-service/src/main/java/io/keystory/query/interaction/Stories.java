package io.keystory.query.interaction;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.SubjectId;
import io.keystory.query.event.EventView;
import io.keystory.query.event.SubjectEvents;
import io.keystory.query.interaction.Story.Step;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about interactions. */
final class Stories {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Entity INTERACTION = new Entity("read.interaction", "interactions");
    private static final String TABLE = "read.interaction v";
    private static final String IS_ERASED = """
            exists (select from log.stream where stream = 'user:' || v.user_id)
            and not exists (select from vault.subject_key where subject = 'user:' || v.user_id)""";
    private static final String DOCUMENT = """
            left(v.doc, -1) || ',"outcome":"' || (%s) || '","applicationName":' || coalesce((
              select to_json(name)::text from read.application where id = v.application_id), 'null')
            || ',"userName":' || coalesce((
              select to_json(coalesce(name, username, primary_email, primary_phone))::text
              from read.user where id = v.user_id), 'null')
            || case when %s then ',"erased":true}' else '}' end""".formatted(Outcomes.EXPRESSION, IS_ERASED);

    private final Documents documents;
    private final StoryEvents events;
    private final SubjectEvents shown;

    Stories(Documents documents, StoryEvents events, SubjectEvents shown) {
        this.documents = documents;
        this.events = events;
        this.shown = shown;
    }

    /** Those that are asked for, the newest first. */
    static Listing list(StorySearch search) {
        return new Listing(DOCUMENT, TABLE, search.condition(), "v.started_at desc, v.id desc", InteractionReads.MODEL);
    }

    /** The story of an interaction; 404 when there is none. That it was read is recorded. */
    Story story(String id) {
        InteractionSummary summary = documents
                .value("select " + DOCUMENT + " from " + TABLE + " where v.id = ?", String.class, id)
                .map(document -> JSON.readValue(document, InteractionSummary.class))
                .orElseThrow(() -> INTERACTION.absent(id));
        InteractionId interaction = new InteractionId(id);
        List<Recorded<DomainEvent>> found = events.steps(interaction);
        List<Recorded<DomainEvent>> steps = found.subList(0, Math.min(found.size(), StoryEvents.MOST));
        List<Recorded<DomainEvent>> tokens = events.tokens(steps);
        List<Recorded<DomainEvent>> all = new ArrayList<>(steps);
        all.addAll(tokens);
        List<Step> told = told(all, shown.show(SubjectId.of(interaction.stream()), all));
        return new Story(summary, told.subList(0, steps.size()), told.subList(steps.size(), told.size()),
                found.size() == steps.size());
    }

    private static List<Step> told(List<Recorded<DomainEvent>> events, List<EventView> views) {
        Replay replay = new Replay();
        List<Step> steps = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Recorded<DomainEvent> event = events.get(i);
            steps.add(new Step(Duration.between(events.getFirst().at(), event.at()).toMillis(),
                    Decision.of(event.event()), Decision.reason(event.event()), replay.step(event), views.get(i)));
        }
        return steps;
    }
}
