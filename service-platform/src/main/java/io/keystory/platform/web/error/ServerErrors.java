package io.keystory.platform.web.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what a filter or the server refuses, such as a query that cannot be decoded, like every error, to browsers as well. */
@Controller
@Hidden
public final class ServerErrors implements ErrorController {

    @RequestMapping("/error")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
        Refusal.write(request, response, code(status), status);
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "request.not_found";
            case 405 -> "request.method_not_allowed";
            default -> status >= 500 ? "request.internal_error" : "request.invalid";
        };
    }
}
