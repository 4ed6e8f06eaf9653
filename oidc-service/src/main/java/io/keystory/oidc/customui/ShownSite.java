package io.keystory.oidc.customui;

import io.keystory.events.signinexperience.Customization.UiCsp;
import io.keystory.oidc.customui.CustomSite.SiteFile;
import java.util.Optional;

/** The pages that are shown now, and what they may load. */
public final class ShownSite {

    private final CustomSite site;
    private final UiCsp csp;

    ShownSite(CustomSite site, UiCsp csp) {
        this.site = site;
        this.csp = csp;
    }

    /** The page as it was uploaded. */
    public String html() {
        return site.html();
    }

    /** The policy of the page; {@code origins} begins with a space, and is of whoever tells people from programs. */
    public String policyOfPage(String nonce, String origins) {
        return CustomPolicy.of(csp, " 'nonce-" + nonce + "'", origins);
    }

    /** The policy of a file, which a browser may be led to open by itself. */
    String policyOfFile() {
        return CustomPolicy.of(csp, "", "");
    }

    Optional<SiteFile> file(String path) {
        return site.file(path);
    }
}
