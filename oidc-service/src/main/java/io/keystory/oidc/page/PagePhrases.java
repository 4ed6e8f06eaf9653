package io.keystory.oidc.page;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.web.util.HtmlUtils;

/** What the pages say that are made here, in one language. */
public final class PagePhrases {

    /** The languages that there are, by their BCP 47 tags. */
    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "ja", "ko", "pt-BR", "zh-CN");

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String tag;
    private final ResourceBundle phrases;

    PagePhrases(String tag) {
        this.tag = tag;
        this.phrases =
                ResourceBundle.getBundle("io.keystory.oidc.page.phrases", Locale.forLanguageTag(tag), EXACTLY);
    }

    /** The tag of the language, for {@code lang}. */
    String tag() {
        return tag;
    }

    /** A phrase, escaped for HTML. */
    String of(String key) {
        return HtmlUtils.htmlEscape(phrases.getString(key), "UTF-8");
    }
}
