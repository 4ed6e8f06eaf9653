package io.keystory.oidc.page.shell;

import io.keystory.oidc.customui.ShownSite;
import io.keystory.platform.Ids;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The HTML that every hosted page starts from: the sign-in application with a fresh nonce and its settings. */
public final class PageShell {

    private static final String NONCE = "__KEYSTORY_NONCE__";
    private static final Pattern SETTINGS = Pattern.compile("<!--keystory:settings-->");
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%1$s'%2$s; "
            + "style-src 'self' 'nonce-%1$s'; img-src 'self' data: https:; connect-src 'self'%2$s; "
            + "frame-src 'self'%2$s; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors %3$s; form-action 'self'";

    private final Supplier<String> html;

    PageShell(Supplier<String> html) {
        this.html = html;
    }

    /** The page, never cached, with the policy that belongs to its nonce; without settings it asks for them itself. */
    public ResponseEntity<String> page(Optional<PageSettings> settings) {
        return page(settings, "'none'", "DENY");
    }

    /** The same for the console, which shows it in a frame. */
    public ResponseEntity<String> preview(Optional<PageSettings> settings) {
        return page(settings, "'self'", "SAMEORIGIN");
    }

    /** Pages of one's own, in which nonce and settings stand where they ask for them. */
    public ResponseEntity<String> page(Optional<PageSettings> settings, ShownSite site) {
        String nonce = Ids.nextSecret(22);
        return answer(site.html(), settings, nonce, site.policyOfPage(nonce, origins(settings)), "DENY");
    }

    private ResponseEntity<String> page(Optional<PageSettings> settings, String framedBy, String frameOptions) {
        String nonce = Ids.nextSecret(22);
        return answer(html.get(), settings, nonce, POLICY.formatted(nonce, origins(settings), framedBy), frameOptions);
    }

    private static String origins(Optional<PageSettings> settings) {
        return settings.map(PageSettings::captcha).map(PageCaptcha::origins).orElse("");
    }

    private static ResponseEntity<String> answer(
            String html, Optional<PageSettings> settings, String nonce, String policy, String frameOptions) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", frameOptions)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .body(filled(html.replace(NONCE, nonce), settings));
    }

    /** The page with its settings, once, however often uploaded pages ask for them. */
    private static String filled(String html, Optional<PageSettings> settings) {
        return SETTINGS.matcher(html).replaceFirst(Matcher.quoteReplacement(
                settings.map(known -> DataBlock.of("keystory-settings", known)).orElse("")));
    }
}
