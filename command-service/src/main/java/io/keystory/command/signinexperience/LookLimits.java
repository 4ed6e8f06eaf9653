package io.keystory.command.signinexperience;

import io.keystory.command.platform.Addresses;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.Branding;
import java.util.regex.Pattern;

/** What colours and pictures of pages can be; 400 guard.invalid_input for anything else. */
public final class LookLimits {

    private static final Pattern HEX_COLOR = Pattern.compile("#[\\da-fA-F]{3}([\\da-fA-F]{3})?");

    private LookLimits() {}

    /** A colour. */
    static void color(String field, String value) {
        if (value == null || !HEX_COLOR.matcher(value).matches()) {
            throw KeystoryException.invalidInput(field, "must be #rgb or #rrggbb");
        }
    }

    /** A colour, or none. */
    public static void colorOrNone(String field, String value) {
        if (value != null) {
            color(field, value);
        }
    }

    /** Addresses of pictures. */
    public static void pictures(Branding branding) {
        Addresses.web("branding.logoUrl", branding.logoUrl());
        Addresses.web("branding.darkLogoUrl", branding.darkLogoUrl());
        Addresses.web("branding.favicon", branding.favicon());
        Addresses.web("branding.darkFavicon", branding.darkFavicon());
    }
}
