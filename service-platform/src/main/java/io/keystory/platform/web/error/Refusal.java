package io.keystory.platform.web.error;

import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that no controller gets to see, in the form of every error below {@code /api}. */
public final class Refusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Refusal() {}

    /** Writes the whole answer; a 503 says when to come back. */
    public static void write(HttpServletRequest request, HttpServletResponse response, String code, int status)
            throws IOException {
        write(request, response, code, status, null);
    }

    /** The same of a refusal that is at hand. */
    public static void write(HttpServletRequest request, HttpServletResponse response, KeystoryException refusal)
            throws IOException {
        write(response, refusal.status(), ErrorBody.of(refusal, request));
    }

    /** The same with a sentence that says what to change. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String code, int status, String details)
            throws IOException {
        write(response, status, new ErrorBody(code, ErrorMessages.of(code, request), null, details));
    }

    private static void write(HttpServletResponse response, int status, ErrorBody body) throws IOException {
        response.setStatus(status);
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(JSON.writeValueAsString(body));
    }
}
