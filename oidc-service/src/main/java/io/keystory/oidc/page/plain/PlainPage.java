package io.keystory.oidc.page.plain;

import io.keystory.platform.Ids;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** Answers with pages that are made here: never kept, never framed, and allowed no more than their policy says. */
public final class PlainPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --page: #f6f6f8; --card: #fff; --line: #e3e3e8; --text: #1b1b23;
              --soft: #60606b; --brand: #5b5bd6; --link: #5151cd; %s }
            @media (prefers-color-scheme: dark) {
              :root { --page: #111114; --card: #1a1a1f; --line: #303038; --text: #ededf2;
              --soft: #a8a8b3; --link: #a6a8f5 } }
            body { display: grid; min-height: 100dvh; margin: 0; place-items: center; background: var(--page);
              color: var(--text) }
            main { box-sizing: border-box; width: min(26rem, 100%% - 2rem); padding: 2.5rem; background: var(--card);
              border: 1px solid var(--line); border-radius: .875rem; box-shadow: 0 8px 24px rgb(0 0 0 / 6%%) }
            h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem }
            p { color: var(--soft); margin: 0 } p + p { margin-top: .75rem } small { overflow-wrap: anywhere }
            form div { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem }
            button { flex: 1 1 auto; font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem;
              border-radius: .5rem; border: 1px solid var(--line); background: none; color: inherit; cursor: pointer }
            button:first-child { background: var(--brand); border-color: var(--brand); color: #fff }
            a { color: var(--link) }
            :focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
            @media (max-width: 30rem) { main { padding: 2rem 1.25rem } }
            """;

    private PlainPage() {}

    /** A page with one card, in the language of its phrases. */
    public static ResponseEntity<String> card(
            BodyBuilder answer, PagePhrases say, String title, String body, String policy) {
        return card(answer, say, title, body, "", policy);
    }

    /** The same with a script that runs when the card is there. */
    static ResponseEntity<String> card(
            BodyBuilder answer, PagePhrases say, String title, String body, String script, String policy) {
        String nonce = nonce();
        String html = """
                <!doctype html>%s<head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <style nonce="%s">%s</style></head><body><main>%s</main>%s</body></html>
                """.formatted(say.root(), title, nonce, STYLE.formatted(say.writing()), body,
                        script.isEmpty() ? "" : "<script nonce=\"%s\">%s</script>".formatted(nonce, script));
        String own = "'nonce-" + nonce + "'; ";
        return of(answer, "style-src " + own + (script.isEmpty() ? "" : "script-src " + own) + policy, html);
    }

    /** What such a page's scripts or styles are known by. */
    private static String nonce() {
        return Ids.nextSecret(22);
    }

    /**
     * The page as the body of an answer that was begun.
     *
     * @param policy what is allowed beyond nothing
     */
    private static ResponseEntity<String> of(BodyBuilder answer, String policy, String html) {
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
