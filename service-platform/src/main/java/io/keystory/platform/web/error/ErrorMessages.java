package io.keystory.platform.web.error;

import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.WantedLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.http.HttpHeaders;

/** The sentence that goes with an error code; never null, since a code without a sentence is its own message. */
public final class ErrorMessages {

    private static final String BUNDLE = "io.keystory.platform.errors";
    private static final Control ITS_OWN_ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ErrorMessages() {}

    /** In English, as it is recorded and documented. */
    public static String of(String code) {
        return of(code, Locale.ENGLISH);
    }

    /**
     * In the language of the pages that the caller likes best, which is English for who says nothing, wherever the server
     * stands.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, 12.5.4 (Accept-Language)</a>
     */
    public static String of(String code, HttpServletRequest request) {
        return of(code, Locale.forLanguageTag(PageLanguages.best(
                WantedLanguages.accepted(AskedHeaders.of(request, HttpHeaders.ACCEPT_LANGUAGE)), PageLanguages.BUILT_IN)));
    }

    private static String of(String code, Locale locale) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, ITS_OWN_ONLY).getString(code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
