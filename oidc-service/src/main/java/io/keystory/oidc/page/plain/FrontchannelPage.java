package io.keystory.oidc.page.plain;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Lets applications in the same browser hear that somebody signed out, and goes on when they have, or in time. */
public final class FrontchannelPage {

    private static final int PATIENCE = 3000;

    private FrontchannelPage() {}

    /** The page that loads {@code addresses} out of sight and then leads to {@code next}. */
    public static ResponseEntity<String> of(PagePhrases say, List<String> addresses, String next) {
        String title = say.of("signing-out.title");
        String link = HtmlUtils.htmlEscape(next);
        String frames = addresses.stream()
                .map(address -> "<iframe src=\"%s\" title=\"\" aria-hidden=\"true\" hidden></iframe>"
                        .formatted(HtmlUtils.htmlEscape(address)))
                .collect(Collectors.joining());
        String allowed = addresses.stream().map(FormPost::originOf).distinct().collect(Collectors.joining(" "));
        return PlainPage.card(ResponseEntity.ok(), say, title, """
                <h1>%s</h1><p><a href="%s">%s</a></p>%s
                <noscript><meta http-equiv="refresh" content="3;url=%s"></noscript>"""
                .formatted(title, link, say.of("continue"), frames, link), """
                const on = () => location.replace(document.links[0].href);
                Promise.all([...document.querySelectorAll('iframe')].map((frame) => new Promise((loaded) => {
                  frame.addEventListener('load', loaded);
                }))).then(on);
                setTimeout(on, %d);
                """.formatted(PATIENCE), "frame-src " + allowed + "; form-action 'none'");
    }
}
