package io.keystory.platform.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentence that goes with an error code, in the caller's language where there is one. */
public final class ErrorMessages {

    private static final String BUNDLE = "io.keystory.platform.errors";

    private ErrorMessages() {}

    /** Never null: a code without a sentence is its own message. */
    public static String of(String code, Locale locale) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)).getString(code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
