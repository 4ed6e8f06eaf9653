package io.keystory.platform.web;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Says what a filter or the server refuses, such as a query that cannot be decoded, like every error. */
public final class ServerErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST)
                instanceof Integer told ? told : 500;
        String code = code(status);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("status", status);
        error.put("code", code);
        error.put("message", ErrorMessages.of(code, request.getLocale()));
        return error;
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "request.not_found";
            case 405 -> "request.method_not_allowed";
            default -> status >= 500 ? "request.internal_error" : "request.invalid";
        };
    }
}
