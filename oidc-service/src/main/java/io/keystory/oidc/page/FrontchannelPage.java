package io.keystory.oidc.page;

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
        String nonce = PlainPage.nonce();
        String frames = addresses.stream()
                .map(address -> "<iframe src=\"%s\" title=\"\" aria-hidden=\"true\" hidden></iframe>"
                        .formatted(HtmlUtils.htmlEscape(address)))
                .collect(Collectors.joining());
        String html = """
                <!doctype html>%5$s<head><meta charset="utf-8"><title>%6$s</title>
                <style nonce="%3$s">:root { color-scheme: light dark; %8$s }</style>
                <noscript><meta http-equiv="refresh" content="3;url=%1$s"></noscript></head><body>%2$s
                <p><a href="%1$s">%7$s</a></p>
                <script nonce="%3$s">
                const on = () => location.replace(document.links[0].href);
                Promise.all([...document.querySelectorAll('iframe')].map((frame) => new Promise((loaded) => {
                  frame.addEventListener('load', loaded);
                }))).then(on);
                setTimeout(on, %4$d);
                </script></body></html>
                """.formatted(HtmlUtils.htmlEscape(next), frames, nonce, PATIENCE, say.root(),
                        say.of("signing-out.title"), say.of("continue"), say.writing());
        String own = "'nonce-" + nonce + "'";
        return PlainPage.of(ResponseEntity.ok(), "script-src " + own + "; style-src " + own + "; frame-src "
                + addresses.stream().map(FormPost::originOf).distinct().collect(Collectors.joining(" "))
                + "; form-action 'none'", html);
    }
}
