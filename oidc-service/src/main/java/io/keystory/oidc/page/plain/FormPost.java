package io.keystory.oidc.page.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page that posts a form as soon as it is open, under a policy that allows just that. */
public final class FormPost {

    private static final Set<String> SITES = Set.of("http", "https");

    private final RequestLanguages languages;

    public FormPost(RequestLanguages languages) {
        this.languages = languages;
    }

    /** The page that posts {@code fields} to {@code action}. */
    public ResponseEntity<String> page(HttpServletRequest request, String action, Map<String, String> fields) {
        return page(request, action, fields, action);
    }

    /** The same where {@code action} answers with a redirect to {@code target}, which the policy must allow too. */
    public ResponseEntity<String> page(
            HttpServletRequest request, String action, Map<String, String> fields, String target) {
        PagePhrases say = languages.of(request);
        String title = say.of("posting.title");
        return PlainPage.card(ResponseEntity.ok(), say, title, """
                <form method="post" action="%s">%s<h1>%s</h1>\
                <noscript><p>%s</p><div><button>%s</button></div></noscript></form>"""
                .formatted(HtmlUtils.htmlEscape(action), inputs(fields), title, say.of("posting.text"),
                        say.of("continue")), "document.forms[0].submit()", "form-action 'self' " + originOf(target));
    }

    /** What of a form nobody sees. */
    static String inputs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(HtmlUtils.htmlEscape(e.getKey()), HtmlUtils.htmlEscape(e.getValue())))
                .collect(Collectors.joining());
    }

    /** What a policy has to name so that a form may lead to the address; empty for one of ours. */
    static String originOf(String action) {
        URI uri = URI.create(action);
        if (uri.getScheme() == null) {
            return "";
        }
        boolean isSite = uri.getHost() != null && SITES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        // Browsers see no host in the address of an app.
        return isSite ? uri.getScheme() + "://" + uri.getAuthority() : uri.getScheme() + ":";
    }
}
