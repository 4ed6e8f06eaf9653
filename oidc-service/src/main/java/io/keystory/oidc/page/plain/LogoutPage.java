package io.keystory.oidc.page.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Asks whether to sign out, where nobody vouches for who asked. */
public final class LogoutPage {

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
                <form method="post" action="%s">%s<div><button name="logout" value="yes">%s</button>\
                <button name="logout" value="no">%s</button></div></form>"""
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
        return PlainPage.card(ResponseEntity.status(status), say, title, "<h1>" + title + "</h1>" + body,
                "form-action 'self' " + target);
    }
}
