package io.keystory.oidc.page.plain;

import io.keystory.platform.language.PageLanguages;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.web.util.HtmlUtils;

/** What the pages say that are made here, in one language. */
public final class PagePhrases {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String tag;
    private final ResourceBundle phrases;

    PagePhrases(String tag) {
        this.tag = tag;
        this.phrases =
                ResourceBundle.getBundle("io.keystory.oidc.page.plain.phrases", Locale.forLanguageTag(tag), EXACTLY);
    }

    /** What a page in this language begins with. */
    String root() {
        return "<html lang=\"" + tag + "\"" + (PageLanguages.isRightToLeft(tag) ? " dir=\"rtl\">" : ">");
    }

    /** How the root of such a page is written. */
    String writing() {
        return PageWriting.style(tag);
    }

    /** A phrase, escaped for HTML. */
    public String of(String key) {
        return HtmlUtils.htmlEscape(phrases.getString(key), "UTF-8");
    }
}
