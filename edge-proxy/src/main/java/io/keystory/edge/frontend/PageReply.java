package io.keystory.edge.frontend;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers with an HTML page: never kept, because each has its own nonce. */
final class PageReply {

    private static final String NOT_BUILT = "<!doctype html><html lang=\"en\"><title>Not built yet</title>"
            + "<p>This page is not built yet. Run <code>./keystory</code>, which builds what is missing.</p></html>\n";

    private PageReply() {
    }

    static Reply of(Page page) {
        String nonce = Page.nonce();
        return reply(200, page.html(nonce), nonce);
    }

    static Reply notBuilt() {
        return reply(503, NOT_BUILT, "");
    }

    private static Reply reply(int status, String html, String nonce) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MediaTypes.HTML);
        headers.put("Cache-Control", "no-store");
        SecurityHeaders.addTo(headers, nonce);
        return Reply.text(status, headers, html);
    }
}
