package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Addresses of the pictures that the pages show; null stands for the built-in one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Branding(String logoUrl, String darkLogoUrl, String favicon, String darkFavicon) {

    /** No pictures of one's own. */
    public static final Branding NONE = new Branding(null, null, null, null);
}
