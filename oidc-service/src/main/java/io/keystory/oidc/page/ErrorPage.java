package io.keystory.oidc.page;

import io.keystory.platform.Ids;
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

    /** The answer in the form that the caller accepts; the message is shown escaped. */
    public ResponseEntity<String> answer(HttpServletRequest request, int status, String code, String message) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? page(status, code, message)
                : begin(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(new OAuthErrorBody(code, message)));
    }

    private static ResponseEntity<String> page(int status, String code, String message) {
        String nonce = Ids.nextSecret(22);
        String html = """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>This did not work</title>
                <style nonce="%s">
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { display: grid; min-height: 100vh; margin: 0; place-items: center }
                main { max-width: 26rem; padding: 2rem }
                h1 { font-size: 1.4rem; margin: 0 0 .5rem } code { opacity: .7; font-size: .85rem }
                </style></head><body><main role="alert"><h1>This did not work</h1><p>%s</p><p>Go back to the \
                application and start again. If it happens again, tell its operator this code:</p>\
                <p><code>%s</code></p></main></body></html>
                """.formatted(nonce, HtmlUtils.htmlEscape(message), HtmlUtils.htmlEscape(code));
        return begin(status)
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'")
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }

    private static ResponseEntity.BodyBuilder begin(int status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer;
    }
}
