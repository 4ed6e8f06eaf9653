package io.keystory.edge.servlet;

import io.keystory.edge.route.CanonicalPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request for a frontend: from its build, or from its development server. */
@FunctionalInterface
interface FrontendExchange {

    void answer(CanonicalPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException;
}
