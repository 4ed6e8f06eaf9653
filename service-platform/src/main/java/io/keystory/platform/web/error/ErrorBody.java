package io.keystory.platform.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How every refusal below {@code /api} is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        @JsonInclude(JsonInclude.Include.ALWAYS) String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) String message,
        Object data,
        String details) {

    private static final String INVALID = "guard.invalid_input";

    /** What of the input does not fit is told to programs as well. */
    public ErrorBody {
        if (data == null && details != null && INVALID.equals(code)) {
            data = InputIssues.of(details);
        }
    }
}
