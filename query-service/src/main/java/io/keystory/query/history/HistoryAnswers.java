package io.keystory.query.history;

import io.keystory.events.platform.DomainEvent;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Answers a page of a history, with how long it is. */
final class HistoryAnswers {

    private final Histories histories;
    private final Pages pages;

    HistoryAnswers(Histories histories, Pages pages) {
        this.histories = histories;
        this.pages = pages;
    }

    /** What happened to the entity of this id; 404 when there never was one. */
    <V, E extends DomainEvent> ResponseEntity<List<HistoryEntry>> tell(
            String id, Story<V, E> story, Page page, HttpServletRequest request) {
        long length = histories.length(id, story);
        return pages.counted(length, page, request).body(histories.page(id, story, length, page));
    }
}
