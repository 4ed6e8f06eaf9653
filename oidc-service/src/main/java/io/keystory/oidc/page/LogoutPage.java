package io.keystory.oidc.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
              background: none; color: inherit; cursor: pointer; margin: 1.5rem 0 0; margin-inline-end: .5rem }
            button[value=yes] { background: var(--brand); border-color: var(--brand); color: #fff }
            """;

    private final RequestLanguages languages;

    public LogoutPage(RequestLanguages languages) {
        this.languages = languages;
    }

    /** The question; its answer is posted with {@code fields} to {@code action}, which may lead on to {@code target}. */
    public ResponseEntity<String> question(
            HttpServletRequest request, String action, Map<String, String> fields, String target) {
        PagePhrases say = languages.of(request);
        return page(say, HttpStatus.OK, FormPost.originOf(target), say.of("logout.title"), """
                <p>%s</p>
                <form method="post" action="%s">%s<button name="logout" value="yes">%s</button>
                <button name="logout" value="no">%s</button></form>"""
                .formatted(say.of("logout.text"), HtmlUtils.htmlEscape(action), FormPost.inputs(fields), say.of("logout.yes"),
                        say.of("logout.no")));
    }

    /** What is shown when the question was asked too long ago or elsewhere. */
    public ResponseEntity<String> expired(HttpServletRequest request) {
        PagePhrases say = languages.of(request);
        return page(say, HttpStatus.BAD_REQUEST, "", say.of("logout.expired.title"),
                "<p>" + say.of("logout.expired.text") + "</p>");
    }

    /** What is shown to whoever thought better of it. */
    public ResponseEntity<String> kept(HttpServletRequest request) {
        PagePhrases say = languages.of(request);
        return page(say, HttpStatus.OK, "", say.of("logout.kept.title"), "<p>" + say.of("logout.kept.text") + "</p>");
    }

    private static ResponseEntity<String> page(
            PagePhrases say, HttpStatus status, String target, String title, String body) {
        String nonce = PlainPage.nonce();
        String html = """
                <!doctype html>%1$s<head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%2$s</title>
                <style nonce="%3$s">%4$s</style></head><body><main><h1>%2$s</h1>%5$s</main></body></html>
                """.formatted(say.root(), title, nonce, STYLE, body);
        return PlainPage.of(ResponseEntity.status(status),
                "style-src 'nonce-" + nonce + "'; form-action 'self' " + target, html);
    }
}
