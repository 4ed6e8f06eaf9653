package io.keystory.oidc.page;

import io.keystory.platform.Ids;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Asks whether to sign out, where nobody vouches for who asked. */
public final class LogoutPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.5 Inter, system-ui, sans-serif; --page: #f6f6f8;
              --card: #fff; --line: #e3e3e8; --text: #1b1b23; --soft: #60606b; --brand: #5b5bd6 }
            @media (prefers-color-scheme: dark) {
              :root { --page: #111114; --card: #1a1a1f; --line: #303038; --text: #ededf2; --soft: #a8a8b3 } }
            body { display: grid; min-height: 100vh; margin: 0; place-items: center; background: var(--page);
              color: var(--text) }
            main { box-sizing: border-box; width: min(26rem, 100% - 2rem); padding: 2.5rem; background: var(--card);
              border: 1px solid var(--line); border-radius: .875rem; box-shadow: 0 8px 24px rgb(0 0 0 / 6%) }
            h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem } p { color: var(--soft); margin: 0 }
            button { font: inherit; padding: .6rem 1.2rem; border-radius: .5rem; border: 1px solid var(--line);
              background: none; color: inherit; cursor: pointer; margin: 1.5rem .5rem 0 0 }
            button[value=yes] { background: var(--brand); border-color: var(--brand); color: #fff }
            """;

    /** The question; its answer is posted with {@code fields} to {@code action}, which may lead on to {@code target}. */
    public ResponseEntity<String> question(String action, Map<String, String> fields, String target) {
        String inputs = fields.entrySet().stream()
                .map(e -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(HtmlUtils.htmlEscape(e.getKey()), HtmlUtils.htmlEscape(e.getValue())))
                .collect(Collectors.joining());
        return page(HttpStatus.OK, FormPost.originOf(target), "Sign out?", """
                <p>You will be signed out of your account in this browser.</p>
                <form method="post" action="%s">%s<button name="logout" value="yes">Sign out</button>
                <button name="logout" value="no">Stay signed in</button></form>"""
                .formatted(HtmlUtils.htmlEscape(action), inputs));
    }

    /** What is shown when the question was asked too long ago or elsewhere. */
    public ResponseEntity<String> expired() {
        return page(HttpStatus.BAD_REQUEST, "", "Please sign out again",
                "<p>This request has expired. Go back to the application and sign out again.</p>");
    }

    /** What is shown to whoever thought better of it. */
    public ResponseEntity<String> kept() {
        return page(HttpStatus.OK, "", "You are still signed in", "<p>You can close this page.</p>");
    }

    private static ResponseEntity<String> page(HttpStatus status, String target, String title, String body) {
        String nonce = Ids.nextSecret(22);
        String html = """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
                <style nonce="%2$s">%3$s</style></head><body><main><h1>%1$s</h1>%4$s</main></body></html>
                """.formatted(title, nonce, STYLE, body);
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + target)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
