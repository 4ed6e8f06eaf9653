package io.keystory.oidc.page.error;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.page.plain.PagePhrases;
import io.keystory.oidc.page.plain.PlainPage;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.platform.web.error.AskedHeaders;
import io.keystory.platform.web.error.ErrorMessages;
import io.keystory.platform.web.error.Outage;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells of an error where no application can be told: a page for browsers, JSON for everybody else. */
public final class ErrorPage {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    /** The phrases of reasons that people can understand; behind all others is what the application asked for. */
    private static final Map<String, String> REASONS = Map.of(
            "oidc.invalid_client", "error.client",
            "entity.not_exists_with_id", "error.client",
            "oidc.invalid_redirect_uri", "error.redirect",
            "oidc.invalid_grant", "error.expired",
            "session.not_found", "error.expired",
            "application.saml.sp_initiated_saml_sso_session_not_found", "error.expired",
            "application.saml.sp_initiated_saml_sso_session_not_found_in_cookies", "error.expired",
            "application.saml.state_mismatch", "error.expired",
            "application.saml.missing_email_address", "error.email",
            "user.suspended", "error.suspended");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RequestLanguages languages;

    public ErrorPage(RequestLanguages languages) {
        this.languages = languages;
    }

    /**
     * The answer in the form that the caller accepts; a page says why in its language, and the message beside it. The
     * database may be away.
     */
    public ResponseEntity<String> answer(HttpServletRequest request, int status, String code, String message) {
        return isForBrowsers(request)
                ? page(status >= 500 ? languages.known(request) : languages.of(request), status, code, message)
                : begin(status)
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(new OAuthErrorBody(code, message)));
    }

    /** The same of a refusal. */
    public ResponseEntity<String> refusal(HttpServletRequest request, KeystoryException refusal) {
        KeystoryException told = Outage.told(refusal);
        return answer(request, told.status(), told.code(),
                isForBrowsers(request) ? ErrorMessages.of(told.code()) : ErrorMessages.of(told.code(), request));
    }

    /** The same of what nobody meant to happen: an outage of the database, or a mistake of ours, which is logged. */
    public ResponseEntity<String> failure(HttpServletRequest request, RuntimeException failure) {
        return switch (failure) {
            case KeystoryException refusal -> refusal(request, refusal);
            case InvalidParameterException _, RequestRejectedException _,
                    MethodArgumentTypeMismatchException _ -> answer(
                    request, 400, "oidc.invalid_request", "The parameters of the request cannot be read.");
            case RuntimeException outage when DatabaseOutage.isBehind(outage) ->
                refusal(request, Outage.refusal(outage, request));
            case RuntimeException _ when failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError() ->
                untaken(request, known);
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
                yield refusal(request, new KeystoryException("request.internal_error", 500));
            }
        };
    }

    /** The same of what the address does not take. */
    ResponseEntity<String> untaken(HttpServletRequest request, ErrorResponse failure) {
        int status = failure.getStatusCode().value();
        return refusal(request, new KeystoryException(switch (status) {
            case 404 -> "request.not_found";
            case 405 -> "request.method_not_allowed";
            default -> "request.general";
        }, status));
    }

    static boolean isForBrowsers(HttpServletRequest request) {
        String accept = AskedHeaders.of(request, HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** People are told why in their language; code and message are what they can pass on. */
    private static ResponseEntity<String> page(PagePhrases say, int status, String code, String message) {
        String title = say.of("error.title");
        return PlainPage.card(begin(status), say, title, """
                <div role="alert"><h1>%s</h1><p>%s</p><p>%s</p>\
                <p><small lang="en" dir="ltr"><code>%s</code> %s</small></p></div>"""
                .formatted(title, say.of(reason(status, code)), say.of("error.advice"), HtmlUtils.htmlEscape(code),
                        HtmlUtils.htmlEscape(message)), "form-action 'none'");
    }

    private static String reason(int status, String code) {
        return status >= 500 ? "error.unavailable" : REASONS.getOrDefault(code, "error.request");
    }

    private static ResponseEntity.BodyBuilder begin(int status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer;
    }
}
