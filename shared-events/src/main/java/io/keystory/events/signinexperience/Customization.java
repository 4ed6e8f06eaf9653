package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.List;
import java.util.Map;

/**
 * What the pages look like beyond colours and pictures.
 *
 * @param css added to the pages, or null
 * @param content pages of one's own by path
 * @param uiAssets uploaded pages that replace the built-in ones, or null
 */
public record Customization(
        @Nullable String css, Map<String, String> content, @Nullable UiAssets uiAssets, UiCsp uiCsp) {

    /** The pages as they come. */
    public static final Customization NONE = new Customization(null, Map.of(), null, UiCsp.DEFAULTS);

    public Customization {
        content = content == null ? Map.of() : Map.copyOf(content);
        uiCsp = uiCsp == null ? UiCsp.DEFAULTS : uiCsp;
    }

    /** Uploaded pages; {@code createdAt} is epoch ms. */
    public record UiAssets(String id, long createdAt) {}

    /** Sources that uploaded pages may load from beside their own; null stands for none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UiCsp(List<String> scriptSrc, List<String> connectSrc) {

        /** Nothing from elsewhere. */
        public static final UiCsp DEFAULTS = new UiCsp(null, null);
    }
}
