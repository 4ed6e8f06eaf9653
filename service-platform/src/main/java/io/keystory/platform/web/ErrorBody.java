package io.keystory.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How every refusal below {@code /api} is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        @JsonInclude(JsonInclude.Include.ALWAYS) String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) String message,
        Object data,
        String details) {}
