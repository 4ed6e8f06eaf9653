package io.keystory.oidc.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells of an error where no application can be told: a page for browsers, JSON for everybody else. */
public final class ErrorPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestLanguages languages;

    public ErrorPage(RequestLanguages languages) {
        this.languages = languages;
    }

    /** The answer in the form that the caller accepts; the message is shown escaped, and is in English. */
    public ResponseEntity<String> answer(HttpServletRequest request, int status, String code, String message) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? page(languages.of(request), status, code, message)
                : begin(status)
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(new OAuthErrorBody(code, message)));
    }

    private static ResponseEntity<String> page(PagePhrases say, int status, String code, String message) {
        String nonce = PlainPage.nonce();
        String html = """
                <!doctype html>%1$s<head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%2$s</title>
                <style nonce="%3$s">
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { display: grid; min-height: 100vh; margin: 0; place-items: center }
                main { max-width: 26rem; padding: 2rem }
                h1 { font-size: 1.4rem; margin: 0 0 .5rem } code { opacity: .7; font-size: .85rem }
                </style></head><body><main><div role="alert"><h1>%2$s</h1><p lang="en" dir="ltr">%4$s</p>\
                <p>%5$s</p><p><code>%6$s</code></p></div></main></body></html>
                """.formatted(say.root(), say.of("error.title"), nonce, HtmlUtils.htmlEscape(message),
                        say.of("error.advice"), HtmlUtils.htmlEscape(code));
        return PlainPage.of(begin(status), "style-src 'nonce-" + nonce + "'; form-action 'none'", html);
    }

    private static ResponseEntity.BodyBuilder begin(int status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer;
    }
}
