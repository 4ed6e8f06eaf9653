package io.keystory.oidc.page.shell;

import io.keystory.events.phrase.CustomPhrase;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.platform.Momentary;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.store.Streams;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Which language a page speaks, and what it says in words of one's own. */
final class PageWording {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Streams streams;
    private final Momentary<CustomPhrasesId, CustomPhrasesView> cache = new Momentary<>(FRESH);

    PageWording(Streams streams) {
        this.streams = streams;
    }

    /** What suits who asks: the language of the address, the browser's where it counts, the installation's. */
    Words of(HttpServletRequest request, LanguageInfo settings) {
        CustomPhrasesView own = own();
        String asked = request.getParameter("ui_locales");
        String language = PageLanguages.best(
                WantedLanguages.of(asked == null ? null : asked.strip().replaceAll("\\s+", ","),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), settings),
                PageLanguages.with(own.languages().keySet()));
        return new Words(language, own.in(language).map(CustomPhrase::translation).orElse(null));
    }

    void forget() {
        cache.forget();
    }

    private CustomPhrasesView own() {
        return cache.get(CustomPhrasesId.DEFAULT, id ->
                streams.fold(id.stream(), new CustomPhrasesFold()).orElse(CustomPhrasesView.NONE));
    }

    /** A language by its tag, and words of one's own in it, or null. */
    record Words(String language, Map<String, Object> phrases) {}
}
