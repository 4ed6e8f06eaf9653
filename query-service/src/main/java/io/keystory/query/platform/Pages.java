package io.keystory.query.platform;

import io.keystory.platform.KeystorySettings;
import io.keystory.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers lists page by page, with their size and the links to other pages. */
public final class Pages {

    private final Documents documents;
    private final String origin;

    Pages(Documents documents, KeystorySettings settings) {
        this.documents = documents;
        this.origin = settings.origin();
    }

    /** The page that was asked for, the first one otherwise. */
    public <T> ResponseEntity<Json<List<T>>> page(Listing listing, Page page, HttpServletRequest request) {
        Optional<Cursor> cursor = Cursor.of(request);
        if (cursor.isPresent()) {
            return continued(documents.after(listing, cursor.get(), page.size()), page, request);
        }
        Documents.Found<T> found = documents.page(listing, page);
        return counted(found.total(), page, request).body(found.documents());
    }

    private <T> ResponseEntity<Json<List<T>>> continued(
            Documents.Continued<T> found, Page page, HttpServletRequest request) {
        PageLinks links = new PageLinks(origin + request.getRequestURI(), request.getQueryString());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        found.next().map(Cursor::token).ifPresent(token -> answer
                .header("Keystory-Next-Cursor", token)
                .header(HttpHeaders.LINK, links.next(token, page)));
        return answer.body(found.documents());
    }

    /** The page that was asked for of a list that was read page by page. */
    public <T> ResponseEntity<List<T>> of(List<T> shown, long total, Page page, HttpServletRequest request) {
        return counted(total, page, request).body(shown);
    }

    /** The page that was asked for, or all of a list whose paging is optional. */
    public <T> ResponseEntity<Json<List<T>>> pageOrAll(Listing listing, Page page, HttpServletRequest request) {
        return page.isRequested() || request.getParameter("cursor") != null ? page(listing, page, request) : ResponseEntity.ok(documents.all(listing));
    }

    /** The beginning of an answer that is a page of a list of {@code total} entries. */
    public ResponseEntity.BodyBuilder counted(long total, Page page, HttpServletRequest request) {
        PageLinks links = new PageLinks(origin + request.getRequestURI(), request.getQueryString());
        return ResponseEntity.ok()
                .header("Total-Number", Long.toString(total))
                .header(HttpHeaders.LINK, links.of(page, total));
    }
}
