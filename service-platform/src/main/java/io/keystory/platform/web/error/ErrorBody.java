package io.keystory.platform.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.http.HttpServletRequest;

/** How every refusal below {@code /api} is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        @JsonInclude(JsonInclude.Include.ALWAYS) String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) String message,
        Object data,
        String details) {

    /** What of the input does not fit is told to people as well. */
    static ErrorBody of(KeystoryException refusal, HttpServletRequest request) {
        return new ErrorBody(refusal.code(), ErrorMessages.of(refusal.code(), request), refusal.data(),
                refusal.data() instanceof InputIssues issues ? issues.toString() : null);
    }
}
