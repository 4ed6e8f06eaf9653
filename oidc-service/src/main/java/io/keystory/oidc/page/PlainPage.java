package io.keystory.oidc.page;

import io.keystory.platform.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** Answers with pages that are made here: never kept, never framed, and allowed no more than their policy says. */
final class PlainPage {

    private PlainPage() {}

    /** What such a page's scripts or styles are known by. */
    static String nonce() {
        return Ids.nextSecret(22);
    }

    /**
     * The page as the body of an answer that was begun.
     *
     * @param policy what is allowed beyond nothing
     */
    static ResponseEntity<String> of(BodyBuilder answer, String policy, String html) {
        return answer.contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; " + policy)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
