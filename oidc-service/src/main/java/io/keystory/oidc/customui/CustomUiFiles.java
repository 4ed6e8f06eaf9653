package io.keystory.oidc.customui;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.customui.CustomSite.SiteFile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of pages of one's own. The edge asks for them here whatever their own address is: one that nobody else
 * answers. Other pages can have other files at the same address, however it is spelled, so each is asked for again and
 * most often answered by its tag alone. None becomes a service worker, which would stay in browsers when the pages are
 * gone: their policy keeps them from making one, but they could have it made by another answer of ours, which has its own.
 *
 * @see <a href="https://w3c.github.io/ServiceWorker/#service-worker-script-request">Service Workers, the request header</a>
 */
@RestController
final class CustomUiFiles {

    private static final String ROOT = "/assets/custom-ui";
    /** Browsers send it with what is to become a service worker, and with nothing else. */
    private static final String SERVICE_WORKER = "Service-Worker";

    private final CustomSites sites;

    CustomUiFiles(CustomSites sites) {
        this.sites = sites;
    }

    /** The place itself is asked for too, and is no file. */
    @GetMapping(ROOT + "/**")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI().substring(ROOT.length()).replaceFirst("^/", "");
        return sites.current().filter(site -> request.getHeader(SERVICE_WORKER) == null)
                .flatMap(site -> site.file(path).map(file -> answer(site, file)))
                .orElseThrow(() -> new KeystoryException("request.not_found", 404));
    }

    private static ResponseEntity<byte[]> answer(ShownSite site, SiteFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noCache())
                .eTag(file.tag())
                .header("Content-Security-Policy", site.policyOfFile())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.bytes());
    }
}
