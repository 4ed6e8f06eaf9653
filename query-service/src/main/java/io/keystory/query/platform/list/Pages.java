package io.keystory.query.platform.list;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers lists page by page, with their size and the links to other pages. */
public final class Pages {

    private final Documents documents;
    private final String origin;

    public Pages(Documents documents, KeystorySettings settings) {
        this.documents = documents;
        this.origin = settings.origin();
    }

    /** The page that was asked for, the first one otherwise. */
    public <T> ResponseEntity<Json<List<T>>> page(Listing listing, Page page, HttpServletRequest request) {
        Optional<Cursor> cursor = Cursor.of(request);
        if (cursor.isPresent()) {
            Documents.Continued<T> part = documents.after(listing, cursor.get(), page.size());
            return continued(part.next(), page, request).body(part.documents());
        }
        Documents.Found<T> found = documents.page(listing, page);
        return counted(found.total(), page, request).body(found.documents());
    }

    private ResponseEntity.BodyBuilder continued(Optional<Cursor> next, Page page, HttpServletRequest request) {
        PageLinks links = new PageLinks(origin + request.getRequestURI(), request.getQueryString());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.map(Cursor::token).ifPresent(token -> answer
                .header("Keystory-Next-Cursor", token)
                .header(HttpHeaders.LINK, links.next(token, page)));
        return answer;
    }

    /**
     * The page that was asked for, or all, of a list that is known by the ids of its entries; it goes on behind an entry
     * while that is there.
     */
    public <T> ResponseEntity<List<T>> shown(
            List<String> ids, Function<List<String>, List<T>> show, Page page, HttpServletRequest request) {
        Optional<Cursor> cursor = Cursor.of(request);
        if (cursor.isPresent()) {
            List<String> rest = cursor.get().rest(ids);
            List<String> part = rest.subList(0, Math.min(page.size(), rest.size()));
            Optional<Cursor> next = Optional.of(rest).filter(all -> all.size() > part.size())
                    .map(all -> cursor.get().at(List.of(part.getLast())));
            return continued(next, page, request).body(show.apply(part));
        }
        return page.isRequested()
                ? of(show.apply(page.of(ids)), ids.size(), page, request) : ResponseEntity.ok(show.apply(ids));
    }

    /**
     * The part that was asked for by a cursor of a list that is read part by part; empty when it was asked for by page.
     *
     * @param order what follows {@code order by}
     * @param read the first so many entries that fulfil a condition more
     * @param key the value of an entry in the only column that the list is ordered by
     */
    public <T> Optional<ResponseEntity<List<T>>> part(Page page, HttpServletRequest request, String order,
            BiFunction<Condition, Integer, List<T>> read, Function<T, String> key) {
        return Cursor.of(request).map(cursor -> {
            List<T> found = read.apply(Keyset.of(order).after(cursor), page.size() + 1);
            List<T> part = found.subList(0, Math.min(page.size(), found.size()));
            Optional<Cursor> next = Optional.of(found).filter(all -> all.size() > part.size())
                    .map(all -> cursor.at(List.of(key.apply(part.getLast()))));
            return continued(next, page, request).body(part);
        });
    }

    /** The page that was asked for of a list that was read page by page. */
    public <T> ResponseEntity<List<T>> of(List<T> shown, long total, Page page, HttpServletRequest request) {
        return of(shown, Total.exactly(total), page, request);
    }

    /** The page that was asked for of a list that was read page by page, and perhaps not counted to its end. */
    public <T> ResponseEntity<List<T>> of(List<T> shown, Total total, Page page, HttpServletRequest request) {
        return counted(total, page, request).body(shown);
    }

    /** The page that was asked for, or all of a list whose paging is optional. */
    public <T> ResponseEntity<Json<List<T>>> pageOrAll(Listing listing, Page page, HttpServletRequest request) {
        return page.isRequested() || Cursor.of(request).isPresent()
                ? page(listing, page, request) : ResponseEntity.ok(documents.all(listing));
    }

    /** The beginning of an answer that is a page of a list of {@code total} entries. */
    public ResponseEntity.BodyBuilder counted(long total, Page page, HttpServletRequest request) {
        return counted(Total.exactly(total), page, request);
    }

    private ResponseEntity.BodyBuilder counted(Total total, Page page, HttpServletRequest request) {
        PageLinks links = new PageLinks(origin + request.getRequestURI(), request.getQueryString());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header("Total-Number", Long.toString(total.number()))
                .header(HttpHeaders.LINK, links.of(page, total));
        return total.isCapped() ? answer.header("Total-Number-Is-Capped", "true") : answer;
    }
}
